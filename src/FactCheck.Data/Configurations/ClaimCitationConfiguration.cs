using FactCheck.Data.Claims;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ClaimCitationConfiguration : IEntityTypeConfiguration<ClaimCitation>
{
    public void Configure(EntityTypeBuilder<ClaimCitation> link)
    {
        link.HasKey(l => new { l.ClaimId, l.CitationId });
        link.HasIndex(l => l.CitationId);
        link.HasOne<ClaimRow>().WithMany().HasForeignKey(l => l.ClaimId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<CitationRow>().WithMany().HasForeignKey(l => l.CitationId).OnDelete(DeleteBehavior.Restrict);
    }
}
