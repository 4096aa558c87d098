using FactCheck.Data.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class DeactivationConfiguration : IEntityTypeConfiguration<Deactivation>
{
    public void Configure(EntityTypeBuilder<Deactivation> deactivation)
    {
        deactivation.HasKey(d => new { d.DeskId, d.PersonId });
        deactivation.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
