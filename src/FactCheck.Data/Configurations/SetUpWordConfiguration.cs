using FactCheck.Data.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class SetUpWordConfiguration : IEntityTypeConfiguration<SetUpWord>
{
    public void Configure(EntityTypeBuilder<SetUpWord> word)
    {
        word.Property(w => w.Id).ValueGeneratedNever();
    }
}
