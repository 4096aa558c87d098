using FactCheck.Data.Articles;
using FactCheck.Data.Columns;
using FactCheck.Data.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class RevisionScopeConfiguration : IEntityTypeConfiguration<RevisionScope>
{
    public void Configure(EntityTypeBuilder<RevisionScope> scope)
    {
        scope.HasKey(s => s.RevisionId);
        scope.Property(s => s.ClaimKeys).AsJson();
        scope.Property(s => s.SentenceKeys).AsJson();
        scope.HasOne<ArticleRevision>().WithOne().HasForeignKey<RevisionScope>(s => s.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
