using FactCheck.Data.Columns;
using FactCheck.Data.Sources;
using FactCheck.Data.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class WatchFindingConfiguration : IEntityTypeConfiguration<WatchFinding>
{
    public void Configure(EntityTypeBuilder<WatchFinding> finding)
    {
        finding.HasIndex(f => new { f.DeskId, f.AnsweredAt, f.At });
        finding.HasIndex(f => f.SourceId);
        finding.Property(f => f.Broken).AsJson();
        finding.HasOne<SourceRow>().WithMany().HasForeignKey(f => f.SourceId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<CaptureRow>().WithMany().HasForeignKey(f => f.AfterId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<CaptureRow>().WithMany().HasForeignKey(f => f.BeforeId).OnDelete(DeleteBehavior.Restrict);
    }
}
