using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class QueryConfiguration : IEntityTypeConfiguration<Query>
{
    public void Configure(EntityTypeBuilder<Query> query)
    {
        query.HasIndex(q => q.ArticleId);
        query.HasIndex(q => q.ReviewId);
        query.HasIndex(q => q.AddresseeId);
        query.HasIndex(q => q.LinkHash).IsUnique();
        query.Ignore(q => q.IsOpen).Ignore(q => q.NeedsDecision);
        query.HasOne<Review>().WithMany().HasForeignKey(q => q.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
