using FactCheck.Data.Articles;
using FactCheck.Data.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class LegalSignOffConfiguration : IEntityTypeConfiguration<LegalSignOff>
{
    public void Configure(EntityTypeBuilder<LegalSignOff> signOff)
    {
        signOff.HasIndex(s => new { s.RevisionId, s.PersonId }).IsUnique();
        signOff.HasOne<ArticleRevision>().WithMany().HasForeignKey(s => s.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
