using FactCheck.Data.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class WaiverSeenConfiguration : IEntityTypeConfiguration<WaiverSeen>
{
    public void Configure(EntityTypeBuilder<WaiverSeen> seen)
    {
        seen.HasKey(s => new { s.WaiverId, s.PersonId });
        seen.HasOne<Waiver>().WithMany().HasForeignKey(s => s.WaiverId).OnDelete(DeleteBehavior.Restrict);
    }
}
