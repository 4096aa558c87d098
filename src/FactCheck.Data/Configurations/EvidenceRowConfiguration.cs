using FactCheck.Data.Columns;
using FactCheck.Data.Matching;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class EvidenceRowConfiguration : IEntityTypeConfiguration<EvidenceRow>
{
    public void Configure(EntityTypeBuilder<EvidenceRow> evidence)
    {
        evidence.HasIndex(e => new { e.DeskId, e.StatementKey, e.CaptureId, e.Rank }).IsUnique();
        evidence.HasIndex(e => e.ReviewId);
        evidence.Property(e => e.Passage).AsJson();
        evidence.HasOne<CaptureRow>().WithMany().HasForeignKey(e => e.CaptureId).OnDelete(DeleteBehavior.Restrict);
    }
}
