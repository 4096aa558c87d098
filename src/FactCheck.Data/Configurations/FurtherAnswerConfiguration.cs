using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class FurtherAnswerConfiguration : IEntityTypeConfiguration<FurtherAnswer>
{
    public void Configure(EntityTypeBuilder<FurtherAnswer> answer)
    {
        answer.HasIndex(a => a.QueryId);
        answer.HasOne<Query>().WithMany().HasForeignKey(a => a.QueryId).OnDelete(DeleteBehavior.Restrict);
    }
}
