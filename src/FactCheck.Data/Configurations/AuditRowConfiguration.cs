using FactCheck.Data.Columns;
using FactCheck.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        row.HasKey(r => r.Sequence);
        row.HasIndex(r => r.Id).IsUnique();
        row.HasIndex(r => new { r.SubjectId, r.Sequence });
        row.HasIndex(r => new { r.ArticleId, r.Sequence });
        // The audit page, each of its filters.
        row.HasIndex(r => new { r.DeskId, r.Sequence });
        row.HasIndex(r => new { r.DeskId, r.ActorId, r.Sequence });
        row.HasIndex(r => new { r.DeskId, r.Action, r.Sequence });
        row.HasIndex(r => new { r.DeskId, r.At });
        row.Property(r => r.Sequence).ValueGeneratedOnAdd();
        row.Property(r => r.Facts).AsJson();
    }
}
