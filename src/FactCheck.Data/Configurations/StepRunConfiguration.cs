using FactCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class StepRunConfiguration : IEntityTypeConfiguration<StepRun>
{
    public void Configure(EntityTypeBuilder<StepRun> run)
    {
        run.HasKey(r => r.Number);
        run.Property(r => r.Number).ValueGeneratedOnAdd();
        run.HasIndex(r => r.At);
    }
}
