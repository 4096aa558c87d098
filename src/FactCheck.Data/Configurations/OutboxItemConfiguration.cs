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
        // A number, because the lanes have an order; with a default, because processes of the former release write rows without it.
        item.Property(i => i.Lane).HasConversion<int>().HasDefaultValue(WorkLane.Interactive);
        item.Property(i => i.TraceParent).HasMaxLength(64);
    }
}
