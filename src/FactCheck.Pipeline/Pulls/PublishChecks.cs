using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.Data.Reviews;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Checks;
using FactCheck.GitHub.Pulls;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>
/// Brings the two check runs of a pull request to what the desk's gate says. Annotations go once, when the analysis is whole; after that a
/// decision changes title, summary and conclusion only. What stands there already is not sent again.
/// </summary>
public sealed class PublishChecks(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, Doors doors, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var offers = new List<ProposedWording>();
        var sent = new List<CheckRun>();
        var later = (TimeSpan?)null;
        await using (var data = contexts.CreateDbContext())
        {
            if (await PullCase.LoadAsync(data, work.SubjectId, cancellation) is { Pull.State: PullRequestState.Open } pull)
            {
                try
                {
                    var standing = await PullStanding.ReadAsync(data, pull, clock.GetUtcNow(), cancellation);
                    if (!standing.IsWhole) later = LookAgain;
                    var door = await doors.OpenAsync(pull.App, pull.Repository);
                    sent.AddRange(await PublishAsync(door, pull, standing));
                    if (await SuggestionPublisherAsync(door, pull, standing)) offers.AddRange(standing.NewWordings.Select(w => w.Wording));
                }
                catch (Exception refused) when (ApiPause.Of(refused, clock.GetUtcNow()) is { } wait)
                {
                    later = wait;
                }
            }
        }
        await SaveAsync(work, sent, offers, later, cancellation);
    }

    private async Task<IReadOnlyList<CheckRun>> PublishAsync(RepositoryDoor door, PullCase pull, PullStanding standing)
    {
        var sent = new List<CheckRun>();
        foreach (var run in pull.Runs.Where(r => r.HeadSha == pull.Pull.HeadSha && r.Round == pull.Pull.Round && r.RunId is not null))
        {
            var draft = standing.Draft(run, clock.GetUtcNow());
            var digest = Digest.Of(draft.State.Status, draft.State.Conclusion ?? "", draft.State.Title, draft.Summary);
            var annotates = standing.IsWhole && !run.IsAnnotated;
            if (run.Published == digest && !annotates) continue;
            await SendAsync(door, run.RunId ?? 0, draft, annotates ? standing.AnnotationsOf(run) : []);
            (run.Status, run.Conclusion, run.Title, run.Published) = (draft.State.Status, draft.State.Conclusion ?? "", draft.State.Title, digest);
            run.IsAnnotated |= annotates;
            sent.Add(run);
        }
        return sent;
    }

    private async Task SendAsync(RepositoryDoor door, long run, CheckRunDraft draft, IReadOnlyList<CheckAnnotation> annotations)
    {
        // A process that died between two batches has left some there; they append, so only the rest goes.
        var there = annotations.Count == 0 ? 0 : await CheckRunPublisher.CountAnnotationsAsync(door, run);
        var batches = CheckRunText.Batches(annotations.Skip(there)).ToList();
        await CheckRunPublisher.UpdateAsync(door, run, draft, batches.Count > 0 ? batches[0] : [], clock.GetUtcNow());
        foreach (var batch in batches.Skip(1)) await CheckRunPublisher.UpdateAsync(door, run, draft, batch, clock.GetUtcNow());
    }

    private static async Task<bool> SuggestionPublisherAsync(RepositoryDoor door, PullCase pull, PullStanding standing)
    {
        if (standing.NewWordings.Count == 0) return false;
        // Offered or not, it is tried once: the wording stands in the summary and on the desk in any case.
        await SuggestionPublisher.OfferAsync(door, pull.Pull.Number, pull.Pull.HeadSha, [.. standing.NewWordings.Select(w => w.Suggestion)]);
        return true;
    }

    private async Task SaveAsync(Work work, List<CheckRun> sent, List<ProposedWording> offers, TimeSpan? later, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        foreach (var run in sent)
        {
            var row = await change.Data.CheckRuns.SingleAsync(r => r.Id == run.Id, cancellation);
            (row.Status, row.Conclusion, row.Title, row.Published, row.IsAnnotated) = (run.Status, run.Conclusion, run.Title, run.Published, run.IsAnnotated);
        }
        foreach (var offer in offers) (await change.Data.Wordings.SingleAsync(w => w.Id == offer.Id, cancellation)).OfferedAt = change.Now;
        if (later is { } wait) change.Due(new WorkOrder(LineStep.PublishChecks, work.SubjectId, null) { Delay = wait });
        await change.CommitAsync(cancellation);
    }
}
