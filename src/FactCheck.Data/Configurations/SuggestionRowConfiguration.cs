using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Data.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class SuggestionRowConfiguration : IEntityTypeConfiguration<SuggestionRow>
{
    public void Configure(EntityTypeBuilder<SuggestionRow> suggestion)
    {
        suggestion.HasKey(s => s.ClaimId);
        suggestion.Property(s => s.Reasons).AsJson();
        suggestion.HasOne<ClaimRow>().WithMany().HasForeignKey(s => s.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
