using FactCheck.Data.Sources;
using FactCheck.Data.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class SourceWatchConfiguration : IEntityTypeConfiguration<SourceWatch>
{
    public void Configure(EntityTypeBuilder<SourceWatch> watch)
    {
        watch.HasKey(w => w.SourceId);
        watch.HasOne<SourceRow>().WithOne().HasForeignKey<SourceWatch>(w => w.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
