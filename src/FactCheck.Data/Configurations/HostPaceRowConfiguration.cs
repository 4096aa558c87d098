using FactCheck.Data.Columns;
using FactCheck.Data.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class HostPaceRowConfiguration : IEntityTypeConfiguration<HostPaceRow>
{
    public void Configure(EntityTypeBuilder<HostPaceRow> pace)
    {
        pace.HasKey(p => p.Host);
        pace.Property(p => p.Turns).AsJson();
    }
}
