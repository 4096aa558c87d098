using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ReviewedClaimConfiguration : IEntityTypeConfiguration<ReviewedClaim>
{
    public void Configure(EntityTypeBuilder<ReviewedClaim> link)
    {
        link.HasKey(l => l.ClaimId);
        link.HasIndex(l => l.ReviewId);
        link.HasIndex(l => l.RevisionId);
        link.HasOne<ClaimRow>().WithMany().HasForeignKey(l => l.ClaimId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Review>().WithMany().HasForeignKey(l => l.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
