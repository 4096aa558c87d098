using FactCheck.Data.Columns;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ProposedWordingConfiguration : IEntityTypeConfiguration<ProposedWording>
{
    public void Configure(EntityTypeBuilder<ProposedWording> wording)
    {
        wording.HasIndex(w => w.ArticleId);
        wording.HasIndex(w => w.ReviewId);
        wording.Property(w => w.Original).AsJson();
        wording.HasOne<Review>().WithMany().HasForeignKey(w => w.ReviewId).OnDelete(DeleteBehavior.Restrict);
        wording.HasOne<VerdictRecord>().WithMany().HasForeignKey(w => w.VerdictRecordId).OnDelete(DeleteBehavior.Restrict);
    }
}
