using FactCheck.Core.Matching;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Gates;
using FactCheck.Data.Matching;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads where claims stand: a fixed number of queries, however many claims.</summary>
public sealed class StandingReader(FactCheckDbContext data, DeskSession session, TimeProvider clock)
{
    /// <summary>The standings of these reviews, in their order.</summary>
    public async Task<IReadOnlyList<ClaimCard>> ReadAsync(IReadOnlyList<Review> reviews, CancellationToken cancellation)
    {
        if (reviews.Count == 0) return [];
        var claimIds = reviews.Select(r => r.ClaimId).ToArray();
        var reviewIds = reviews.Select(r => r.Id).ToArray();
        var claims = await data.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var findings = (await data.Findings.AsNoTracking().Where(f => f.ClaimId != null && claimIds.Contains(f.ClaimId.Value)).ToListAsync(cancellation))
            .ToLookup(f => f.ClaimId!.Value, f => f.Finding);
        var waivers = await WaiversAsync(reviewIds, cancellation);
        var queries = (await data.Queries.Where(q => reviewIds.Contains(q.ReviewId) && q.AnsweredAt == null && q.WithdrawnAt == null)
            .Select(q => q.ReviewId).ToListAsync(cancellation)).ToHashSet();
        var sources = await SourcesAsync(claimIds, reviews, cancellation);
        var captures = await LatestCapturesAsync([.. sources.Values.SelectMany(s => s).Distinct()], cancellation);
        var matches = await MatchesAsync(claims.Values.Select(c => c.StatementKey), captures.Values.Select(c => c.Id), cancellation);
        var suggested = await data.Suggestions.Where(s => claimIds.Contains(s.ClaimId)).ToDictionaryAsync(s => s.ClaimId, s => s.Outcome, cancellation);
        var names = await session.NamesAsync();
        string Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "somebody") : "";

        return [.. reviews.Where(r => claims.ContainsKey(r.ClaimId)).Select(r =>
        {
            var claim = claims[r.ClaimId];
            var cited = sources.GetValueOrDefault(r.ClaimId, []);
            var read = cited.Where(captures.ContainsKey).Select(s => matches.GetValueOrDefault((claim.StatementKey, captures[s].Id))).OfType<MatchRow>().ToList();
            return new ClaimCard(
                r, claim, Count(cited.Count, read),
                [.. findings[r.ClaimId].OrderByDescending(f => f.Severity)],
                [.. read.SelectMany(m => m.Facets).Where(f => f.Outcome == FacetOutcome.Conflict).Select(f => f.Claim).Distinct()],
                waivers.Contains((r.Id, r.ClaimKey)), queries.Contains(r.Id), Name(r.CheckerId), Name(r.ProposerId))
            {
                Suggested = suggested.TryGetValue(r.ClaimId, out var outcome) ? outcome : null,
            };
        })];
    }

    private async Task<HashSet<(Guid, string)>> WaiversAsync(Guid[] reviewIds, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = await data.Waivers.AsNoTracking()
            .Where(w => w.Subject == WaiverSubject.Claim && w.ReviewId != null && reviewIds.Contains(w.ReviewId.Value) && w.RevokedAt == null && w.ExpiresAt > now)
            .Select(w => new { w.ReviewId, w.ClaimKey }).ToListAsync(cancellation);
        return [.. rows.Select(w => (w.ReviewId!.Value, w.ClaimKey))];
    }

    /// <summary>For each claim the sources cited for it, by the article or by the desk.</summary>
    private async Task<Dictionary<Guid, List<Guid>>> SourcesAsync(Guid[] claimIds, IReadOnlyList<Review> reviews, CancellationToken cancellation)
    {
        var cited = await data.ClaimCitations.Where(c => claimIds.Contains(c.ClaimId))
            .Join(data.Citations, c => c.CitationId, c => c.Id, (link, citation) => new { link.ClaimId, citation.SourceId, citation.Number })
            .OrderBy(c => c.Number).ToListAsync(cancellation);
        var byReview = reviews.ToDictionary(r => r.Id, r => r.ClaimId);
        var reviewIds = byReview.Keys.ToArray();
        var desk = await data.DeskCitations.Where(c => reviewIds.Contains(c.ReviewId) && c.RemovedAt == null)
            .OrderBy(c => c.At).Select(c => new { c.ReviewId, c.SourceId }).ToListAsync(cancellation);
        return cited.Select(c => (c.ClaimId, c.SourceId)).Concat(desk.Select(d => (ClaimId: byReview[d.ReviewId], d.SourceId)))
            .GroupBy(c => c.ClaimId).ToDictionary(g => g.Key, g => g.Select(c => c.SourceId).Distinct().ToList());
    }

    private async Task<Dictionary<Guid, (Guid Id, CaptureOutcome Outcome)>> LatestCapturesAsync(Guid[] sourceIds, CancellationToken cancellation)
    {
        var rows = await data.Captures.Where(c => sourceIds.Contains(c.SourceId)).Select(c => new { c.Id, c.SourceId, c.At, c.Outcome }).ToListAsync(cancellation);
        return rows.GroupBy(c => c.SourceId).Select(g => g.MaxBy(c => c.At)!).ToDictionary(c => c.SourceId, c => (c.Id, c.Outcome));
    }

    private async Task<Dictionary<(string, Guid), MatchRow>> MatchesAsync(IEnumerable<string> keys, IEnumerable<Guid> captures, CancellationToken cancellation)
    {
        var statements = keys.Distinct().ToArray();
        var ids = captures.Distinct().ToArray();
        var rows = await data.Matches.AsNoTracking().Where(m => statements.Contains(m.StatementKey) && ids.Contains(m.CaptureId)).ToListAsync(cancellation);
        return rows.ToDictionary(m => (m.StatementKey, m.CaptureId));
    }

    // Quoted words that the source has otherwise, or gives to somebody else, speak against the claim, however much of the rest agrees.
    private static bool IsMisquote(MatchRow match) => match.Quotes.Any(q => q.Outcome is QuoteOutcome.Altered or QuoteOutcome.OtherSpeaker);

    private static bool Agrees(MatchRow match) => match.Outcome is MatchOutcome.Supported or MatchOutcome.Partial;

    private static Tally Count(int cited, List<MatchRow> read) => new(
        read.Count(m => Agrees(m) && !IsMisquote(m)),
        read.Count(m => m.Outcome == MatchOutcome.Contradicted || Agrees(m) && IsMisquote(m)),
        read.Count(m => m.Outcome == MatchOutcome.NotFound),
        cited - read.Count(m => m.Outcome != MatchOutcome.Inconclusive));
}
