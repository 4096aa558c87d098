using FactCheck.Data.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class SentenceRowConfiguration : IEntityTypeConfiguration<SentenceRow>
{
    public void Configure(EntityTypeBuilder<SentenceRow> sentence)
    {
        sentence.HasIndex(s => new { s.RevisionId, s.Number }).IsUnique();
        sentence.HasOne<ArticleRevision>().WithMany().HasForeignKey(s => s.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
