using FactCheck.Data;
using FactCheck.Data.Repositories;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>A pull request with its repository, its App and its check runs.</summary>
internal sealed record PullCase(PullRequest Pull, Repository Repository, AppRegistration App, IReadOnlyList<CheckRun> Runs)
{
    internal static async Task<PullCase?> LoadAsync(FactCheckDbContext data, Guid pullId, CancellationToken cancellation)
    {
        var pull = await data.PullRequests.SingleOrDefaultAsync(p => p.Id == pullId, cancellation);
        if (pull is null) return null;
        var repository = await data.Repositories.SingleAsync(r => r.Id == pull.RepositoryId, cancellation);
        var app = await data.Apps.SingleAsync(a => a.Id == repository.AppRegistrationId, cancellation);
        return new(pull, repository, app, await data.CheckRuns.Where(r => r.PullRequestId == pullId).ToListAsync(cancellation));
    }

    internal string PageOnDesk => $"{App.Site}/repositories/pulls/{Pull.Id:D}";
}
