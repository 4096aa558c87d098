using FactCheck.Data.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.HasKey(d => d.Number);
        delivery.Property(d => d.Number).ValueGeneratedOnAdd();
        // One event reaches one receiver once, however often it is tried.
        delivery.HasIndex(d => new { d.EventId, d.EndpointId }).IsUnique();
        delivery.HasIndex(d => new { d.EndpointId, d.ArticleId, d.State, d.Number });
        delivery.HasOne<EventRow>().WithMany().HasForeignKey(d => d.EventId).HasPrincipalKey(e => e.Id).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(d => d.EndpointId).OnDelete(DeleteBehavior.Restrict);
    }
}
