using FactCheck.Data.Claims;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class UnsourcedRowConfiguration : IEntityTypeConfiguration<UnsourcedRow>
{
    public void Configure(EntityTypeBuilder<UnsourcedRow> statement)
    {
        statement.HasKey(u => u.ClaimId);
        statement.HasIndex(u => u.RevisionId);
        statement.HasOne<ClaimRow>().WithMany().HasForeignKey(u => u.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
