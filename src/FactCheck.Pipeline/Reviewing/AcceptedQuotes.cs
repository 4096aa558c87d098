using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>Passages that a proposer accepted: loaded as they stand, and looked for again in later captures.</summary>
internal static class AcceptedQuotes
{
    /// <summary>The passages with these ids that belong to the claim of the review; an id of something else is left out.</summary>
    internal static async Task<IReadOnlyList<AcceptedEvidence>> LoadAsync(
        FactCheckDbContext data, Review review, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var rows = await (
            from evidence in data.Evidence
            join capture in data.Captures on evidence.CaptureId equals capture.Id
            join source in data.Sources on capture.SourceId equals source.Id
            where ids.Contains(evidence.Id) && evidence.DeskId == review.DeskId
                && (evidence.ReviewId == review.Id || data.Claims.Any(c => c.Id == review.ClaimId && c.StatementKey == evidence.StatementKey))
            orderby evidence.Id
            select new { evidence.Id, source.Url, capture.Sha256, evidence.Passage }).ToListAsync(cancellation);
        return [.. rows.Select(r => new AcceptedEvidence(r.Id, r.Url, r.Sha256, r.Passage.Exact))];
    }

    /// <summary>
    /// The first accepted quote that no longer stands in the newest readable capture of its source, or null. A source that could not be read
    /// again proves nothing.
    /// </summary>
    /// <param name="evidence">What was accepted.</param>
    /// <param name="newest">Snapshot and text of the newest readable capture, by canonical address.</param>
    internal static AcceptedEvidence? FirstBroken(
        IEnumerable<AcceptedEvidence> evidence, IReadOnlyDictionary<string, (string Snapshot, string Text)> newest) =>
        evidence.FirstOrDefault(e => newest.TryGetValue(e.SourceUrl, out var now)
            && now.Snapshot != e.Snapshot
            && !NormalForm.Of(now.Text).Contains(NormalForm.Of(e.Quote), StringComparison.Ordinal));
}
