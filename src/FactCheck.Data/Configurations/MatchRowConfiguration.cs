using FactCheck.Data.Columns;
using FactCheck.Data.Matching;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class MatchRowConfiguration : IEntityTypeConfiguration<MatchRow>
{
    public void Configure(EntityTypeBuilder<MatchRow> match)
    {
        match.HasIndex(m => new { m.DeskId, m.StatementKey, m.CaptureId }).IsUnique();
        match.Property(m => m.Facets).AsJson();
        match.Property(m => m.Quotes).AsJson();
        match.HasOne<CaptureRow>().WithMany().HasForeignKey(m => m.CaptureId).OnDelete(DeleteBehavior.Restrict);
    }
}
