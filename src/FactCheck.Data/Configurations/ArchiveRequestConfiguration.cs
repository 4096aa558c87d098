using FactCheck.Data.Columns;
using FactCheck.Data.Reviews;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ArchiveRequestConfiguration : IEntityTypeConfiguration<ArchiveRequest>
{
    public void Configure(EntityTypeBuilder<ArchiveRequest> request)
    {
        request.HasIndex(r => new { r.SourceId, r.AskedAt });
        request.Property(r => r.Copy).AsJson();
        request.HasOne<SourceRow>().WithMany().HasForeignKey(r => r.SourceId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Review>().WithMany().HasForeignKey(r => r.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
