using FactCheck.Data.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        // One name from outside is one article.
        article.HasIndex(a => new { a.DeskId, a.ExternalId }).IsUnique();
        article.HasIndex(a => a.CurrentRevisionId);
        article.HasIndex(a => new { a.DeskId, a.CreatedAt });
        // The order of the queue.
        article.HasIndex(a => new { a.DeskId, a.Deadline, a.CreatedAt, a.Id });
    }
}
