using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ClaimRowConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> claim)
    {
        claim.HasIndex(c => new { c.RevisionId, c.Number });
        claim.HasIndex(c => c.StatementKey);
        claim.Property(c => c.Anchor).AsJson();
        claim.Property(c => c.Spans).AsJson();
        claim.Property(c => c.Reasons).AsJson();
        claim.HasOne<ArticleRevision>().WithMany().HasForeignKey(c => c.RevisionId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<SentenceRow>().WithMany().HasForeignKey(c => c.SentenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
