using FactCheck.Data.Articles;
using FactCheck.Data.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class SeenMarkConfiguration : IEntityTypeConfiguration<SeenMark>
{
    public void Configure(EntityTypeBuilder<SeenMark> mark)
    {
        mark.HasIndex(m => new { m.ArticleId, m.SentenceKey, m.PersonId }).IsUnique();
        mark.HasOne<Article>().WithMany().HasForeignKey(m => m.ArticleId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
