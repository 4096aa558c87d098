using FactCheck.Data.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class CheckRunConfiguration : IEntityTypeConfiguration<CheckRun>
{
    public void Configure(EntityTypeBuilder<CheckRun> run)
    {
        run.HasIndex(r => new { r.RepositoryId, r.HeadSha, r.Name, r.Round, r.PullRequestId }).IsUnique();
        run.HasIndex(r => new { r.Status, r.StartedAt });
        run.HasIndex(r => r.PullRequestId);
        run.HasOne<Repository>().WithMany().HasForeignKey(r => r.RepositoryId).OnDelete(DeleteBehavior.Restrict);
        run.HasOne<PullRequest>().WithMany().HasForeignKey(r => r.PullRequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
