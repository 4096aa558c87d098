using FactCheck.Data.Articles;
using FactCheck.Data.Columns;
using FactCheck.Data.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.HasKey(p => p.RevisionId);
        publication.HasIndex(p => p.ArticleId);
        publication.Property(p => p.Gate).AsJson();
        publication.HasOne<ArticleRevision>().WithMany().HasForeignKey(p => p.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
