using FactCheck.Data.Articles;
using FactCheck.Data.Gates;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class WaiverConfiguration : IEntityTypeConfiguration<Waiver>
{
    public void Configure(EntityTypeBuilder<Waiver> waiver)
    {
        waiver.HasIndex(w => w.ArticleId);
        waiver.HasOne<Article>().WithMany().HasForeignKey(w => w.ArticleId).OnDelete(DeleteBehavior.Restrict);
        waiver.HasOne<Review>().WithMany().HasForeignKey(w => w.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
