using System.Text;
using System.Text.Json;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.GitHub.Checks;
using FactCheck.GitHub.Hooks;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>
/// Makes due what a delivery asks for. It takes from it only which pull request to look at: what stands there is read over the API, so
/// deliveries may come in any order.
/// </summary>
public sealed class TakeDelivery(Changes changes)
{
    private static readonly HashSet<string> PullActions = ["opened", "synchronize", "reopened", "edited", "ready_for_review", "closed"];

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        if (await change.Data.Deliveries.SingleOrDefaultAsync(d => d.Id == work.SubjectId, cancellation) is { DoneAt: null } delivery)
        {
            delivery.Outcome = await TakeAsync(change, delivery, cancellation);
            delivery.DoneAt = change.Now;
        }
        await change.CommitAsync(cancellation);
    }

    private static async Task<string> TakeAsync(Change change, Delivery delivery, CancellationToken cancellation)
    {
        HookEvent hook;
        try
        {
            hook = HookEvent.Read(delivery.Event, Encoding.UTF8.GetBytes(delivery.Body));
        }
        catch (JsonException unreadable)
        {
            return $"It cannot be read: {unreadable.Message}";
        }
        delivery.Repository = hook.Repository;
        foreach (var name in hook.Added) await RepositoryAsync(change, delivery, name, hook, cancellation);
        foreach (var name in hook.Removed) (await RepositoryAsync(change, delivery, name, hook, cancellation)).RemovedAt = change.Now;
        if (hook.Added.Count + hook.Removed.Count > 0) return $"{hook.Added.Count} repositories added, {hook.Removed.Count} taken away.";
        if (hook.Repository.Length == 0 || hook.Installation == 0) return "It is about no repository of an installation.";
        var repository = await RepositoryAsync(change, delivery, hook.Repository, hook, cancellation);
        return (hook.Event, hook.Action) switch
        {
            ("pull_request", var action) when PullActions.Contains(action) && hook.Number is { } number =>
                Due(change, await PullAsync(change, repository, number, cancellation)),
            ("check_run", "rerequested" or "requested_action") or ("check_suite", "rerequested") => await AgainAsync(change, repository, hook, cancellation),
            ("merge_group", "checks_requested") => DueGroup(change, delivery),
            _ => "Nothing is asked for.",
        };
    }

    private static string Due(Change change, PullRequest pull)
    {
        change.Due(new WorkOrder(LineStep.ReadPullRequest, pull.Id, null));
        return $"Pull request {pull.Number} is read.";
    }

    private static string DueGroup(Change change, Delivery delivery)
    {
        change.Due(new WorkOrder(LineStep.CheckMergeGroup, delivery.Id, null));
        return "A merge group is checked.";
    }

    // A re-analysis has runs of its own: annotations of the former ones cannot be taken back.
    private static async Task<string> AgainAsync(Change change, Repository repository, HookEvent hook, CancellationToken cancellation)
    {
        var runs = change.Data.CheckRuns.Where(r => r.RepositoryId == repository.Id && r.PullRequestId != null);
        var found = Guid.TryParse(hook.ExternalId, out var id) ? await runs.SingleOrDefaultAsync(r => r.Id == id, cancellation) : null;
        found ??= await runs.Where(r => r.HeadSha == hook.HeadSha).OrderByDescending(r => r.Round).FirstOrDefaultAsync(cancellation);
        var pullId = found?.PullRequestId;
        var pull = await change.Data.PullRequests.SingleOrDefaultAsync(p => p.Id == pullId || (pullId == null && p.RepositoryId == repository.Id && p.Number == hook.Number), cancellation);
        if (pull is null) return "No pull request of ours has this commit.";
        pull.Round++;
        if (hook.Button == CheckActions.Refetch) await RefetchAsync(change, pull, cancellation);
        return Due(change, pull);
    }

    private static async Task RefetchAsync(Change change, PullRequest pull, CancellationToken cancellation)
    {
        var sources = await (from file in change.Data.PullRequestArticles
                             join article in change.Data.Articles on file.ArticleId equals article.Id
                             join citation in change.Data.Citations on article.CurrentRevisionId equals citation.RevisionId
                             where file.PullRequestId == pull.Id && file.Stands
                             select citation.SourceId).Distinct().ToListAsync(cancellation);
        foreach (var source in sources) change.Due(new WorkOrder(LineStep.CaptureSource, source, null));
    }

    private static async Task<PullRequest> PullAsync(Change change, Repository repository, int number, CancellationToken cancellation)
    {
        if (await change.Data.PullRequests.SingleOrDefaultAsync(p => p.RepositoryId == repository.Id && p.Number == number, cancellation) is { } known) return known;
        var pull = new PullRequest { Id = Guid.CreateVersion7(), DeskId = change.DeskId, RepositoryId = repository.Id, Number = number, SeenAt = change.Now };
        change.Data.Add(pull);
        return pull;
    }

    private static async Task<Repository> RepositoryAsync(Change change, Delivery delivery, string name, HookEvent hook, CancellationToken cancellation)
    {
        var repository = await change.Data.Repositories.SingleOrDefaultAsync(r => r.AppRegistrationId == delivery.AppRegistrationId && r.FullName == name, cancellation);
        if (repository is null)
        {
            repository = new Repository
            {
                Id = Guid.CreateVersion7(),
                DeskId = change.DeskId,
                AppRegistrationId = delivery.AppRegistrationId,
                FullName = name,
                Installation = hook.Installation,
                AddedAt = change.Now,
            };
            change.Data.Add(repository);
        }
        (repository.Installation, repository.RemovedAt) = (hook.Installation, null);
        if (hook.DefaultBranch.Length > 0) repository.DefaultBranch = hook.DefaultBranch;
        return repository;
    }
}
