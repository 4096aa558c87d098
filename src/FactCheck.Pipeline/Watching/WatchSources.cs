using FactCheck.Core.Sources;
using FactCheck.Core.Sources.Watching;
using FactCheck.Data.Jobs;
using FactCheck.Data.Watching;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Watching;

/// <summary>After publication: every source of the revision is watched from now on, one that is watched already once for all its articles.</summary>
public sealed class WatchSources(Changes changes)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        var cited = (await CitedSources.OfRevisionAsync(change.Data, work.SubjectId, work.ArticleId ?? Guid.Empty, cancellation)).Select(c => c.Id).ToList();
        var watched = await change.Data.Watches.Where(w => cited.Contains(w.SourceId)).Select(w => w.SourceId).ToListAsync(cancellation);
        // What the desk handed in itself stands on no page that could change.
        var sources = await change.Data.Sources.AsNoTracking().Where(s => cited.Contains(s.Id) && !watched.Contains(s.Id) && s.Kind != SourceKind.Private).ToListAsync(cancellation);
        foreach (var source in sources)
        {
            change.Data.Add(new SourceWatch
            {
                SourceId = source.Id,
                DeskId = source.DeskId,
                Since = change.Now,
                IntervalHours = WatchState.Fresh.Interval.TotalHours,
                Outcome = WatchOutcome.Unchanged,
                CaptureId = await change.Data.Captures.Where(c => c.SourceId == source.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellation),
                NextAt = change.Now + WatchState.Fresh.Interval,
            });
            change.Due(new WorkOrder(LineStep.CaptureSource, source.Id, null) { Delay = WatchState.Fresh.Interval });
        }
        await change.CommitAsync(cancellation);
    }
}
