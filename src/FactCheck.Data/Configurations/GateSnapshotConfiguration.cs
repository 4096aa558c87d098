using FactCheck.Data.Articles;
using FactCheck.Data.Columns;
using FactCheck.Data.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class GateSnapshotConfiguration : IEntityTypeConfiguration<GateSnapshot>
{
    public void Configure(EntityTypeBuilder<GateSnapshot> gate)
    {
        gate.HasKey(g => g.RevisionId);
        gate.HasIndex(g => g.ArticleId);
        gate.HasIndex(g => new { g.DeskId, g.At });
        gate.Property(g => g.Result).AsJson();
        gate.HasOne<ArticleRevision>().WithMany().HasForeignKey(g => g.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
