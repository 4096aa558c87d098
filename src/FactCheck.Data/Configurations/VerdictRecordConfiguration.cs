using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class VerdictRecordConfiguration : IEntityTypeConfiguration<VerdictRecord>
{
    public void Configure(EntityTypeBuilder<VerdictRecord> verdict)
    {
        // One active decision a claim, whoever decides at the same moment.
        verdict.HasIndex(v => v.ReviewId).IsUnique().HasFilter("\"Active\"").HasDatabaseName("IX_Verdicts_OneActive");
        verdict.HasIndex(v => new { v.ReviewId, v.ProposedAt });
        verdict.Property(v => v.Evidence).AsJson();
        verdict.HasOne<Review>().WithMany().HasForeignKey(v => v.ReviewId).OnDelete(DeleteBehavior.Restrict);
        verdict.HasOne<ClaimRow>().WithMany().HasForeignKey(v => v.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
