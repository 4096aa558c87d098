using FactCheck.Data.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        // The identity of a delivery is spent once, whatever the platform sends again.
        delivery.HasIndex(d => new { d.AppRegistrationId, d.Key }).IsUnique();
        delivery.HasIndex(d => d.ReceivedAt);
        delivery.HasOne<AppRegistration>().WithMany().HasForeignKey(d => d.AppRegistrationId).OnDelete(DeleteBehavior.Restrict);
    }
}
