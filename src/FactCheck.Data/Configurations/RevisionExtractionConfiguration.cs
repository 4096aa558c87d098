using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class RevisionExtractionConfiguration : IEntityTypeConfiguration<RevisionExtraction>
{
    public void Configure(EntityTypeBuilder<RevisionExtraction> extraction)
    {
        extraction.HasKey(e => e.RevisionId);
        extraction.Property(e => e.IdleEdits).AsJson();
        extraction.HasOne<ArticleRevision>().WithMany().HasForeignKey(e => e.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
