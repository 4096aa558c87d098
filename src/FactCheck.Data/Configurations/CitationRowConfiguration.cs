using FactCheck.Data.Articles;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class CitationRowConfiguration : IEntityTypeConfiguration<CitationRow>
{
    public void Configure(EntityTypeBuilder<CitationRow> citation)
    {
        citation.HasIndex(c => new { c.RevisionId, c.Number }).IsUnique();
        citation.HasIndex(c => c.SourceId);
        citation.HasOne<ArticleRevision>().WithMany().HasForeignKey(c => c.RevisionId).OnDelete(DeleteBehavior.Restrict);
        citation.HasOne<SourceRow>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
