using FactCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class OutboxItemConfiguration : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> item)
    {
        item.HasIndex(i => i.Key).IsUnique();
        item.HasIndex(i => new { i.Stuck, i.DueAt });
        item.HasIndex(i => i.ArticleId);
    }
}
