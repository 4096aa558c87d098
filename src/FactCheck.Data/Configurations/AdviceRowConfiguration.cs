using FactCheck.Data.Advising;
using FactCheck.Data.Articles;
using FactCheck.Data.Columns;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class AdviceRowConfiguration : IEntityTypeConfiguration<AdviceRow>
{
    public void Configure(EntityTypeBuilder<AdviceRow> advice)
    {
        advice.HasIndex(a => new { a.DeskId, a.Key }).IsUnique();
        advice.HasIndex(a => new { a.DeskId, a.StatementKey });
        advice.Property(a => a.Advice).AsJson();
        advice.HasOne<ArticleRevision>().WithMany().HasForeignKey(a => a.RevisionId).OnDelete(DeleteBehavior.Restrict);
        advice.HasOne<SourceRow>().WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
        advice.HasOne<CaptureRow>().WithMany().HasForeignKey(a => a.CaptureId).OnDelete(DeleteBehavior.Restrict);
    }
}
