using FactCheck.Data.Columns;
using FactCheck.Data.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class DeskConfiguration : IEntityTypeConfiguration<Desk>
{
    public void Configure(EntityTypeBuilder<Desk> desk)
    {
        desk.HasIndex(d => d.Slug).IsUnique();
        desk.Property(d => d.SecondFactorRoles).AsJson();
    }
}
