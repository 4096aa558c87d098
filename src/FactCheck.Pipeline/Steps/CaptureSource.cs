using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Sources;
using FactCheck.Fetching;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Fetches a source once and appends what came of it. Every outcome is a capture: a host that is down is a result, not a failure.</summary>
public sealed class CaptureSource(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, SourceDoor door, WriteLock writers)
{
    // A burst of captures is one look at the article as a whole.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(300);

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (source, previous) = await LoadAsync(work, cancellation);
        var capture = source is null ? null : await FetchAsync(source.Url, previous, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        if (source is not null && capture is not null)
        {
            await StillKeptAsync(change, capture, cancellation);
            var row = ToRow(source, capture);
            var before = await change.Data.Captures.AsNoTracking().Where(c => c.SourceId == source.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);
            change.Data.Add(row);
            await DueAsync(change, source, before, row, cancellation);
            if (await change.Data.Watches.AnyAsync(w => w.SourceId == source.Id, cancellation)) change.Due(new WorkOrder(LineStep.WatchSource, source.Id, null));
        }
        await change.CommitAsync(cancellation);
    }

    private async Task<(SourceRow? Source, Capture? Previous)> LoadAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var source = await data.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == work.SubjectId, cancellation);
        if (source is null) return (null, null);
        var captures = await CaptureReader.NewestAsync(data, source.DeskId, [source.Url], cancellation);
        return (source, captures.GetValueOrDefault(source.Url) is { IsRead: true, Text: not null } read ? read : null);
    }

    // An address that is none is refused by the fetcher, with its reason.
    private Task<Capture> FetchAsync(string url, Capture? previous, CancellationToken cancellation) =>
        SourceUrl.TryParse(url, out var address, out _) ? door.Fetcher.FetchAsync(address, previous, cancellation) : door.Fetcher.FetchAsync(url, cancellation);

    // The same bytes may have been kept before, and erased between the fetch and now: then the source is fetched once more.
    private async Task StillKeptAsync(Change change, Capture capture, CancellationToken cancellation)
    {
        if (capture.Sha256.Length == 0) return;
        await writers.KeepSnapshotsAsync(change.Data, cancellation);
        if (!await door.Snapshots.HasAsync(capture.Sha256, cancellation)) throw new InvalidOperationException($"Snapshot {capture.Sha256} was erased before its capture was written.");
    }

    /// <summary>Each claim that rests on the source in a current revision is matched, and each article with one is looked at again.</summary>
    private static async Task DueAsync(Change change, SourceRow source, CaptureRow? before, CaptureRow capture, CancellationToken cancellation)
    {
        var data = change.Data;
        var own = from citation in data.Citations
                  join link in data.ClaimCitations on citation.Id equals link.CitationId
                  join claim in data.Claims on link.ClaimId equals claim.Id
                  where citation.SourceId == source.Id && claim.RetiredAt == null
                  select new { claim.Id, claim.ArticleId, claim.RevisionId };
        var added = from citation in data.DeskCitations
                    join review in data.Reviews on citation.ReviewId equals review.Id
                    join claim in data.Claims on review.ClaimId equals claim.Id
                    where citation.SourceId == source.Id && citation.RemovedAt == null && review.State != ReviewState.Superseded && claim.RetiredAt == null
                    select new { claim.Id, claim.ArticleId, claim.RevisionId };
        var claims = (await own.ToListAsync(cancellation)).Concat(await added.ToListAsync(cancellation)).Distinct().ToList();
        var current = (await CurrentAsync(data, source, claims.Select(c => c.RevisionId), cancellation)).ToDictionary(c => c.RevisionId, c => c.ArticleId);
        foreach (var claim in claims.Where(c => current.ContainsKey(c.RevisionId)))
        {
            change.Due(capture.Text is null
                ? new WorkOrder(LineStep.RunChecks, claim.Id, claim.ArticleId)
                : new WorkOrder(LineStep.MatchEvidence, claim.Id, claim.ArticleId, capture.Id));
        }
        var changed = SourceChange.Between(source.Url, before, capture);
        foreach (var (revision, article) in current)
        {
            // What is told leaves the house by webhook.
            if (changed is not null && source.Kind != SourceKind.Private) change.Tell(EventKind.SourceChanged, source.Id, article, changed);
            change.Due(new WorkOrder(LineStep.SyncReviews, revision, article) { Delay = Gather });
            change.Due(new WorkOrder(LineStep.RunChecks, revision, article) { Delay = Gather });
        }
    }

    // Articles that cite the source without resting a claim on it count it in their sum all the same.
    private static async Task<List<(Guid RevisionId, Guid ArticleId)>> CurrentAsync(
        FactCheckDbContext data, SourceRow source, IEnumerable<Guid> revisions, CancellationToken cancellation)
    {
        var ids = revisions.ToHashSet();
        var rows = await data.Articles
            .Where(a => a.DeskId == source.DeskId
                && (ids.Contains(a.CurrentRevisionId) || data.Citations.Any(c => c.RevisionId == a.CurrentRevisionId && c.SourceId == source.Id)))
            .Select(a => new { a.CurrentRevisionId, a.Id }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.CurrentRevisionId, r.Id))];
    }

    private static CaptureRow ToRow(SourceRow source, Capture capture) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = source.DeskId,
        SourceId = source.Id,
        Outcome = capture.Outcome,
        PageKind = capture.PageKind,
        Reason = capture.Reason,
        At = capture.At,
        Status = capture.Status,
        FinalUrl = capture.FinalUrl,
        Redirects = capture.Redirects,
        Headers = capture.Headers,
        Sha256 = capture.Sha256,
        Bytes = capture.Bytes,
        ContentType = capture.ContentType,
        Address = capture.Address,
        Certificate = capture.Certificate,
        Warnings = capture.Warnings,
        Archived = capture.Archived,
        Work = capture.Work,
        Places = capture.Places,
        Text = capture.IsRead ? capture.Text : null,
    };
}
