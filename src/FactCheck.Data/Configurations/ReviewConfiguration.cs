using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        // The queue: counted by room and by article without a look at the rows themselves.
        review.HasIndex(r => new { r.DeskId, r.State, r.ArticleId, r.CheckerId, r.Returned }).HasFilter("NOT \"OutOfPlay\"");
        review.HasIndex(r => new { r.DeskId, r.State, r.Risk, r.OpenedAt });
        review.HasIndex(r => new { r.DeskId, r.CheckerId });
        review.HasIndex(r => new { r.ArticleId, r.ClaimNumber });
        review.HasIndex(r => r.ClaimId);
        review.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<ClaimRow>().WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
