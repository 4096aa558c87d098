using FactCheck.Core.Checks;
using FactCheck.Core.Matching;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Memory;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Remembering;

/// <summary>Finds again what was decided before: by the index first, then claim by claim, facet by facet.</summary>
public sealed class ClaimMemory(IDbContextFactory<FactCheckDbContext> contexts, PipelineRules rules, TimeProvider clock)
{
    private const int Candidates = 40;
    private const int Most = 5;

    /// <summary>Decisions of the desk on claims like this one, contrary ones first, then the same, then the rest; those that have expired after all others.</summary>
    /// <param name="deskId">The desk.</param>
    /// <param name="text">The claim.</param>
    /// <param name="reviewId">Its own review, which is not offered to itself; null where there is none.</param>
    /// <param name="policy">Name of the policy that says when a decision expires.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<RememberedClaim>> ClaimsLikeAsync(Guid deskId, string text, Guid? reviewId, string policy, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        var ids = await MemoryIndex.VerdictsAsync(data, deskId, LikeClaims.SearchWords(text), Candidates, cancellation);
        if (ids.Count == 0) return [];
        var rows = await (from verdict in data.Verdicts.AsNoTracking()
                          join review in data.Reviews on verdict.ReviewId equals review.Id
                          join article in data.Articles on review.ArticleId equals article.Id
                          where ids.Contains(verdict.Id) && verdict.Outcome == VerdictOutcome.Approved && verdict.ReviewId != reviewId
                          select new { Record = verdict, review.ArticleId, article.Title }).ToListAsync(cancellation);
        var kept = rows.Select(r => r.Record.Id).ToList();
        var approvals = await data.Approvals.Where(a => kept.Contains(a.VerdictRecordId)).Select(a => new { a.VerdictRecordId, a.At }).ToListAsync(cancellation);
        var life = rules.PolicyOf(policy).Remember;
        var found = new List<RememberedClaim>();
        foreach (var row in rows)
        {
            var words = row.Record.Wording.Length > 0 ? row.Record.Wording : row.Record.ClaimText;
            if (LikeClaims.Compare(text, words) is not (not Likeness.None and var likeness, var reason)) continue;
            var at = approvals.Where(a => a.VerdictRecordId == row.Record.Id).Select(a => (DateTimeOffset?)a.At).Max() ?? row.Record.ProposedAt;
            found.Add(new(row.Record, row.Record.ReviewId, row.ArticleId, row.Title, at, at + life, likeness, reason));
        }
        var now = clock.GetUtcNow();
        return [.. found.OrderBy(f => f.IsExpiredAt(now)).ThenByDescending(f => f.Likeness).ThenByDescending(f => f.DecidedAt).Take(Most)];
    }

    /// <summary>Checks by others of claims like this one.</summary>
    public async Task<IReadOnlyList<RememberedCheck>> ChecksLikeAsync(Guid deskId, string text, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        var ids = await MemoryIndex.ChecksAsync(data, deskId, LikeClaims.SearchWords(text), Candidates, cancellation);
        if (ids.Count == 0) return [];
        var rows = await data.EarlierChecks.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        return [.. rows.Select(r => (Row: r, Like: LikeClaims.Compare(text, r.Text))).Where(r => r.Like.Likeness != Likeness.None)
            .OrderByDescending(r => r.Like.Likeness).ThenByDescending(r => r.Row.On).Take(Most).Select(r => new RememberedCheck(r.Row, r.Like.Likeness, r.Like.Reason))];
    }

    /// <summary>What the desk confirmed before and a check compares the claim with.</summary>
    internal async Task<IReadOnlyList<EarlierClaim>> ConfirmedLikeAsync(Guid deskId, string text, Guid? reviewId, string policy, CancellationToken cancellation) =>
        [.. (await ClaimsLikeAsync(deskId, text, reviewId, policy, cancellation))
            .Where(c => c.Record.Verdict is (Verdict.Confirmed or Verdict.ConfirmedWithChange) && !c.IsExpiredAt(clock.GetUtcNow()))
            .Select(c => new EarlierClaim(c.Text, c.Article, DateOnly.FromDateTime(c.DecidedAt.UtcDateTime), DateOnly.FromDateTime(c.ExpiresAt.UtcDateTime)))];
}
