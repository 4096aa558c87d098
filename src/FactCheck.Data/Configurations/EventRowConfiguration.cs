using FactCheck.Data.Columns;
using FactCheck.Data.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class EventRowConfiguration : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> happened)
    {
        happened.HasKey(e => e.Number);
        happened.Property(e => e.Number).ValueGeneratedOnAdd();
        happened.HasAlternateKey(e => e.Id);
        happened.HasIndex(e => new { e.DeskId, e.Number });
        happened.HasIndex(e => e.At);
        happened.Property(e => e.Facts).AsJson();
    }
}
