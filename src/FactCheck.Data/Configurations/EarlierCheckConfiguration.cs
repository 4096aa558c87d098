using FactCheck.Data.Memory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class EarlierCheckConfiguration : IEntityTypeConfiguration<EarlierCheck>
{
    public void Configure(EntityTypeBuilder<EarlierCheck> check)
    {
        check.ToTable("EarlierChecks");
        check.HasIndex(c => new { c.DeskId, c.Key }).IsUnique();
        check.HasIndex(c => new { c.DeskId, c.ImportedAt });
    }
}
