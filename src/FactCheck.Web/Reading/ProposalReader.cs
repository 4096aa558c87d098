using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the proposals that one person may approve, the oldest first.</summary>
public sealed class ProposalReader(FactCheckDbContext data, StandingReader standings, DeskSession session)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<Proposal>> ReadAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var mine = data.Authors.Where(a => a.PersonId == me.PersonId).Select(a => a.ArticleId);
        var reviews = await data.Reviews.AsNoTracking()
            .Where(r => r.DeskId == me.DeskId && r.State == ReviewState.Proposed && r.ProposerId != me.PersonId && !mine.Contains(r.ArticleId)
                && !data.Approvals.Any(a => a.VerdictRecordId == r.VerdictRecordId && a.PersonId == me.PersonId))
            .OrderBy(r => r.StateAt).Take(Most).ToListAsync(cancellation);
        var records = reviews.Select(r => r.VerdictRecordId).ToArray();
        var verdicts = await data.Verdicts.AsNoTracking().Where(v => records.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellation);
        var articles = reviews.Select(r => r.ArticleId).ToArray();
        var titles = await data.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancellation);
        var since = await SinceAsync(reviews, verdicts, cancellation);
        return [.. from card in await standings.ReadAsync(reviews, cancellation)
                   where card.Review.VerdictRecordId is { } id && verdicts.ContainsKey(id)
                   select new Proposal(card, verdicts[card.Review.VerdictRecordId ?? Guid.Empty], titles[card.Review.ArticleId], [.. since[card.Review.Id]])];
    }

    private async Task<ILookup<Guid, string>> SinceAsync(List<Review> reviews, Dictionary<Guid, VerdictRecord> verdicts, CancellationToken cancellation)
    {
        var proposed = reviews.Where(r => r.VerdictRecordId is { } id && verdicts.ContainsKey(id)).ToDictionary(r => r.Id, r => verdicts[r.VerdictRecordId ?? Guid.Empty].ProposedAt);
        if (proposed.Count == 0) return Array.Empty<(Guid, string)>().ToLookup(s => s.Item1, s => s.Item2);
        var (first, ids, claims) = (proposed.Values.Min(), proposed.Keys.ToArray(), reviews.Select(r => r.ClaimId).ToArray());
        var byClaim = reviews.ToDictionary(r => r.ClaimId, r => r.Id);
        var cited = await (from link in data.ClaimCitations
                           join citation in data.Citations on link.CitationId equals citation.Id
                           join capture in data.Captures on citation.SourceId equals capture.SourceId
                           join source in data.Sources on capture.SourceId equals source.Id
                           where claims.Contains(link.ClaimId) && capture.At > first
                           select new { link.ClaimId, source.Host, capture.At, capture.Outcome }).Distinct().ToListAsync(cancellation);
        var added = await (from citation in data.DeskCitations
                           join source in data.Sources on citation.SourceId equals source.Id
                           where ids.Contains(citation.ReviewId) && citation.At > first && citation.RemovedAt == null
                           select new { citation.ReviewId, source.Host, citation.At }).ToListAsync(cancellation);
        var answers = await data.Queries.Where(q => ids.Contains(q.ReviewId) && q.AnsweredAt > first).Select(q => new { q.ReviewId, q.AddresseeName, q.AnsweredAt }).ToListAsync(cancellation);
        var lines = cited.Select(c => (Review: byClaim[c.ClaimId], c.At, Line: Fetched(c.Host, c.Outcome)))
            .Concat(added.Select(a => (Review: a.ReviewId, a.At, Line: $"{a.Host} was added as a source.")))
            .Concat(answers.Select(a => (Review: a.ReviewId, At: a.AnsweredAt ?? first, Line: $"{a.AddresseeName} answered a query.")));
        return lines.Where(l => l.At > proposed[l.Review]).OrderBy(l => l.At).ToLookup(l => l.Review, l => l.Line);
    }

    private static string Fetched(string host, CaptureOutcome outcome) => $"{host} was fetched again: {Badges.Of(outcome).Word.ToLowerInvariant()}.";
}
