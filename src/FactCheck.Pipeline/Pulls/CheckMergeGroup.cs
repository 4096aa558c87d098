using System.Text;
using FactCheck.Core.Reporting;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.Extraction;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Checks;
using FactCheck.GitHub.Hooks;
using FactCheck.GitHub.Pulls;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>
/// Answers for a merge group at once: a changed claim is approved there if it is approved in one of the repository's open pull requests. No
/// source is fetched, and nobody is asked again.
/// </summary>
public sealed class CheckMergeGroup(
    Changes changes, IDbContextFactory<FactCheckDbContext> contexts, Doors doors, PipelineRules rules, IExtractor extractor, TimeProvider clock)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var runs = new List<CheckRun>();
        var later = (TimeSpan?)null;
        await using (var data = contexts.CreateDbContext())
        {
            var delivery = await data.Deliveries.AsNoTracking().SingleAsync(d => d.Id == work.SubjectId, cancellation);
            var hook = HookEvent.Read(delivery.Event, Encoding.UTF8.GetBytes(delivery.Body));
            var app = await data.Apps.AsNoTracking().SingleAsync(a => a.Id == delivery.AppRegistrationId, cancellation);
            var repository = await data.Repositories.AsNoTracking().SingleAsync(r => r.AppRegistrationId == app.Id && r.FullName == hook.Repository, cancellation);
            try
            {
                var door = await doors.OpenAsync(app, repository);
                var (missing, changed, branchAsks) = await CompareAsync(data, door, repository, hook, cancellation);
                foreach (var name in ChecksOf.Both) runs.Add(await PutAsync(door, app, repository, hook, name, State(name, missing, changed, branchAsks)));
            }
            catch (Exception refused) when (ApiPause.Of(refused, clock.GetUtcNow()) is { } wait)
            {
                later = wait;
            }
        }
        await using var change = await changes.BeginAsync(work, cancellation);
        foreach (var run in runs)
        {
            if (!await change.Data.CheckRuns.AnyAsync(r => r.Id == run.Id, cancellation)) change.Data.Add(run);
        }
        if (later is { } delay) change.Due(new WorkOrder(LineStep.CheckMergeGroup, work.SubjectId, null) { Delay = delay });
        await change.CommitAsync(cancellation);
    }

    private async Task<(int Missing, int Changed, bool Asks)> CompareAsync(FactCheckDbContext data, RepositoryDoor door, Repository repository, HookEvent hook, CancellationToken cancellation)
    {
        var (configuration, _) = await PullReader.ConfigurationAsync(door, hook.BaseSha);
        var files = (await PullRequestReader.FilesBetweenAsync(door, hook.BaseSha, hook.HeadSha)).Where(f => ContentPath.IsContent(f.Path, configuration)).ToList();
        var known = await BaseKeys.ReadAsync(door, files, hook.BaseSha, rules.Check, extractor, cancellation);
        var heads = files.Where(f => !f.IsRemoved).Select(f => f with { FormerPath = f.Path });
        var now = await BaseKeys.ReadAsync(door, heads, hook.HeadSha, rules.Check, extractor, cancellation);
        var changed = now.Claims.Except(known.Claims).ToList();
        var approved = await ApprovedAsync(data, repository.Id, cancellation);
        return (changed.Count(k => !approved.Contains(k)), changed.Count, configuration.IsGateRequired);
    }

    /// <summary>Keys, by the article's own citations, of claims that hold no gate of an open pull request.</summary>
    private static async Task<HashSet<string>> ApprovedAsync(FactCheckDbContext data, Guid repositoryId, CancellationToken cancellation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var revisions = await (from pull in data.PullRequests
                               join file in data.PullRequestArticles on pull.Id equals file.PullRequestId
                               join article in data.Articles on file.ArticleId equals article.Id
                               where pull.RepositoryId == repositoryId && pull.State == PullRequestState.Open && file.Stands
                               select article.CurrentRevisionId).ToListAsync(cancellation);
        foreach (var revision in revisions)
        {
            var gate = await data.Gates.AsNoTracking().SingleOrDefaultAsync(g => g.RevisionId == revision, cancellation);
            if (gate is null || await RevisionState.LoadAsync(data, revision, cancellation) is not { } state) continue;
            var holding = gate.Result.Findings.Take(gate.Result.Holding).Select(f => f.ClaimKey).ToHashSet(StringComparer.Ordinal);
            var reviewed = await data.ReviewedClaims.AsNoTracking().Where(r => r.RevisionId == revision).ToDictionaryAsync(r => r.ClaimId, r => r.ClaimKey, cancellation);
            for (var i = 0; i < state.Claims.Count; i++)
            {
                if (reviewed.TryGetValue(state.Claims[i].Id, out var key) && !holding.Contains(key)) keys.Add(ClaimKey.Of(state.Claims[i].Text, state.OwnSources[i]));
            }
        }
        return keys;
    }

    private static CheckState State(string name, int missing, int changed, bool asks) =>
        name == ChecksOf.Sources ? new("completed", "success", "Sources were read with the pull requests")
        : changed == 0 ? CheckState.Of(new() { ContentChanged = false })
        : missing == 0 || !asks ? CheckState.Of(new() { ContentChanged = true })
        : new("completed", "failure", missing == 1 ? "1 changed claim is approved in no pull request" : $"{missing} changed claims are approved in no pull request");

    private async Task<CheckRun> PutAsync(RepositoryDoor door, AppRegistration app, Repository repository, HookEvent hook, string name, CheckState state)
    {
        var run = ChecksOf.New(repository, null, repository.Id, hook.HeadSha, 0, name, clock.GetUtcNow());
        var draft = new CheckRunDraft
        {
            Name = name,
            HeadSha = hook.HeadSha,
            ExternalId = run.Id.ToString("D"),
            DetailsUrl = $"{app.Site}/repositories",
            State = state,
            Summary = state.Title + ". Approvals were carried over from the pull requests of this group by the words and citations of each claim.",
        };
        run.RunId = await CheckRunPublisher.FindAsync(door, draft) ?? await CheckRunPublisher.CreateAsync(door, draft, clock.GetUtcNow());
        (run.Status, run.Conclusion, run.Title, run.IsAnnotated) = (state.Status, state.Conclusion ?? "", state.Title, true);
        return run;
    }
}
