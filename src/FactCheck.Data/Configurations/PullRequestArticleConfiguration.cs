using FactCheck.Data.Articles;
using FactCheck.Data.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class PullRequestArticleConfiguration : IEntityTypeConfiguration<PullRequestArticle>
{
    public void Configure(EntityTypeBuilder<PullRequestArticle> file)
    {
        file.HasKey(f => new { f.PullRequestId, f.ArticleId });
        file.HasIndex(f => f.ArticleId);
        file.HasOne<PullRequest>().WithMany().HasForeignKey(f => f.PullRequestId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<Article>().WithMany().HasForeignKey(f => f.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
