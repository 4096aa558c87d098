using FactCheck.Data.Reviews;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class DeskCitationConfiguration : IEntityTypeConfiguration<DeskCitation>
{
    public void Configure(EntityTypeBuilder<DeskCitation> citation)
    {
        citation.HasIndex(c => c.ReviewId);
        citation.HasIndex(c => c.SourceId);
        citation.HasOne<Review>().WithMany().HasForeignKey(c => c.ReviewId).OnDelete(DeleteBehavior.Restrict);
        citation.HasOne<SourceRow>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
