using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Data.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class FindingRowConfiguration : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> finding)
    {
        finding.HasIndex(f => new { f.RevisionId, f.Severity });
        // Findings on the article as a whole are of no claim.
        finding.HasIndex(f => f.ClaimId).HasFilter("\"ClaimId\" IS NOT NULL");
        finding.Property(f => f.Finding).AsJson();
        finding.HasOne<ArticleRevision>().WithMany().HasForeignKey(f => f.RevisionId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<ClaimRow>().WithMany().HasForeignKey(f => f.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
