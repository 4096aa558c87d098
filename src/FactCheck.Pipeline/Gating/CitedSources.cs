using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Gating;

/// <summary>The sources of a revision, the article's own and those that the desk added.</summary>
internal static class CitedSources
{
    private static readonly CaptureOutcome[] Read = [CaptureOutcome.Captured, CaptureOutcome.CapturedInPart];

    internal static async Task<List<CitedSource>> OfRevisionAsync(FactCheckDbContext data, Guid revisionId, Guid articleId, CancellationToken cancellation)
    {
        var cited = data.Citations.Where(c => c.RevisionId == revisionId).Select(c => c.SourceId);
        var added = from citation in data.DeskCitations
                    join review in data.Reviews on citation.ReviewId equals review.Id
                    where review.ArticleId == articleId && review.State != ReviewState.Superseded && citation.RemovedAt == null
                    select citation.SourceId;
        var sources = await data.Sources.AsNoTracking().Where(s => cited.Contains(s.Id) || added.Contains(s.Id)).OrderBy(s => s.Url).ToListAsync(cancellation);
        var ids = sources.Select(s => s.Id).ToList();
        var captures = (await data.Captures.AsNoTracking().Where(c => ids.Contains(c.SourceId)).ToListAsync(cancellation)).ToLookup(c => c.SourceId);
        return [.. sources.Select(s => Of(s, captures[s.Id]))];
    }

    /// <summary>Snapshot and text of the newest readable capture, by canonical address.</summary>
    internal static IReadOnlyDictionary<string, (string Snapshot, string Text)> Newest(IEnumerable<CitedSource> sources) =>
        sources.Where(s => s is { ReadSnapshot: not null, ReadText: not null }).ToDictionary(s => s.Url, s => (s.ReadSnapshot ?? "", s.ReadText ?? ""), StringComparer.Ordinal);

    private static CitedSource Of(SourceRow source, IEnumerable<CaptureRow> captures)
    {
        var ordered = captures.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToList();
        var read = ordered.Find(c => c.Text is not null && Read.Contains(c.Outcome));
        return ordered is [var latest, ..]
            ? new(source.Id, source.Url, latest.Outcome, latest.At, read?.Sha256, read?.Text?.Text)
            : new(source.Id, source.Url, CaptureOutcome.NotAttempted, null, null, null);
    }
}
