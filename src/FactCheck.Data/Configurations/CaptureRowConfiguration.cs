using FactCheck.Data.Columns;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class CaptureRowConfiguration : IEntityTypeConfiguration<CaptureRow>
{
    public void Configure(EntityTypeBuilder<CaptureRow> capture)
    {
        capture.HasIndex(c => new { c.SourceId, c.At });
        capture.Property(c => c.Redirects).AsJson();
        capture.Property(c => c.Headers).AsJson();
        capture.Property(c => c.Warnings).AsJson();
        capture.Property(c => c.Text).AsJson();
        capture.Property(c => c.Archived).AsJson();
        capture.Property(c => c.Work).AsJson();
        capture.Property(c => c.Places).AsJson();
        capture.HasOne<SourceRow>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
