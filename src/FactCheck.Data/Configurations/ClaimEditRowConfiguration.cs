using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ClaimEditRowConfiguration : IEntityTypeConfiguration<ClaimEditRow>
{
    public void Configure(EntityTypeBuilder<ClaimEditRow> edit)
    {
        // Two people who edit at once cannot both be next.
        edit.HasIndex(e => new { e.ArticleId, e.Number }).IsUnique();
        edit.HasOne<Article>().WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
