using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Core.Sources.Watching;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Sources;
using FactCheck.Data.Watching;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Watching;

/// <summary>
/// Behind CaptureSource, for a source that something published rests on: compares the newest capture with what was read before, tells the desk of a
/// change, and plans the next capture. The plan is a row like all due work, so it survives a restart.
/// </summary>
public sealed class WatchSource(Changes changes)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        // All inside the transaction: two captures that end at once are compared one after the other.
        await using var change = await changes.BeginAsync(work, cancellation);
        var watch = await change.Data.Watches.SingleOrDefaultAsync(w => w.SourceId == work.SubjectId, cancellation);
        var source = await change.Data.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == work.SubjectId, cancellation);
        if (watch is not null && source is not null && await NewestAsync(change.Data, source, cancellation) is { } now && now.Id != watch.CaptureId)
        {
            await LookAsync(change, watch, source, now, cancellation);
            change.Due(new WorkOrder(LineStep.CaptureSource, source.Id, null) { Delay = watch.NextAt - change.Now });
        }
        await change.CommitAsync(cancellation);
    }

    private static async Task LookAsync(Change change, SourceWatch watch, SourceRow source, CaptureRow now, CancellationToken cancellation)
    {
        var before = await ReadBeforeAsync(change.Data, now, cancellation);
        var resting = await RestingAsync(change.Data, source, cancellation);
        var quotes = resting.SelectMany(r => r.Quotes).Distinct(StringComparer.Ordinal).ToList();
        var state = new WatchState(TimeSpan.FromHours(watch.IntervalHours), watch.Failures, watch.FailingSince, watch.Outcome);
        var (was, became) = (before?.ToCapture(source.Url), now.ToCapture(source.Url));
        var look = SourceWatching.Look(state, was, became, quotes);
        (watch.IntervalHours, watch.Failures, watch.FailingSince, watch.Outcome) = (look.State.Interval.TotalHours, look.State.Failures, look.State.FailingSince, look.State.Outcome);
        (watch.CaptureId, watch.LookedAt, watch.NextAt) = (now.Id, now.At, change.Now + SourceWatching.Spread(DeskTurn.KeyOf(source.Id), look.After));
        if (!look.IsNew) return;
        change.Data.Add(new WatchFinding
        {
            Id = Guid.CreateVersion7(),
            DeskId = source.DeskId,
            SourceId = source.Id,
            Outcome = look.State.Outcome,
            BeforeId = before?.Id,
            AfterId = now.Id,
            Broken = SourceWatching.Broken(was, became, quotes),
            TouchesEvidence = look.TouchesEvidence,
            At = change.Now,
        });
        // SyncReviews alone voids what rests on it.
        if (look.TouchesEvidence)
            foreach (var (revision, article) in resting.Select(r => (r.RevisionId, r.ArticleId)).Distinct()) change.Due(new WorkOrder(LineStep.SyncReviews, revision, article));
    }

    private static async Task<CaptureRow?> NewestAsync(FactCheckDbContext data, SourceRow source, CancellationToken cancellation) =>
        await data.Captures.AsNoTracking().Where(c => c.SourceId == source.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);

    private static async Task<CaptureRow?> ReadBeforeAsync(FactCheckDbContext data, CaptureRow now, CancellationToken cancellation) =>
        await data.Captures.AsNoTracking()
            .Where(c => c.SourceId == now.SourceId && c.Id != now.Id && c.At <= now.At && (c.Outcome == CaptureOutcome.Captured || c.Outcome == CaptureOutcome.CapturedInPart))
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The accepted passages of this source, in the current revisions of articles that cite it.</summary>
    internal static async Task<List<(Guid ArticleId, Guid RevisionId, Guid ReviewId, List<string> Quotes)>> RestingAsync(
        FactCheckDbContext data, SourceRow source, CancellationToken cancellation)
    {
        var rows = await (from verdict in data.Verdicts.AsNoTracking()
                          join review in data.Reviews on verdict.ReviewId equals review.Id
                          join article in data.Articles on review.ArticleId equals article.Id
                          where verdict.Active && verdict.DeskId == source.DeskId && review.State != ReviewState.Superseded
                              && (data.Citations.Any(c => c.RevisionId == article.CurrentRevisionId && c.SourceId == source.Id)
                                  || data.DeskCitations.Any(d => d.ReviewId == review.Id && d.SourceId == source.Id && d.RemovedAt == null))
                          select new { review.ArticleId, article.CurrentRevisionId, ReviewId = review.Id, verdict.Evidence }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.ArticleId, r.CurrentRevisionId, r.ReviewId, r.Evidence.Where(e => e.SourceUrl == source.Url).Select(e => e.Quote).ToList())).Where(r => r.Item4.Count > 0)];
    }
}
