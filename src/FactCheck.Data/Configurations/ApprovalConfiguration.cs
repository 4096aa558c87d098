using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ApprovalConfiguration : IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<Approval> approval)
    {
        approval.HasKey(a => new { a.VerdictRecordId, a.PersonId });
        approval.HasIndex(a => a.ReviewId);
        approval.HasOne<VerdictRecord>().WithMany().HasForeignKey(a => a.VerdictRecordId).OnDelete(DeleteBehavior.Restrict);
        approval.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
