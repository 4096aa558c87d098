using FactCheck.Data.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class RevisionReadingConfiguration : IEntityTypeConfiguration<RevisionReading>
{
    public void Configure(EntityTypeBuilder<RevisionReading> reading)
    {
        reading.HasKey(r => r.RevisionId);
        reading.HasOne<ArticleRevision>().WithMany().HasForeignKey(r => r.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
