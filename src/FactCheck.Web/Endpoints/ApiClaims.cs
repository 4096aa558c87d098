using FactCheck.Core.Reporting;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Reads claims as machines get them.</summary>
public sealed class ApiClaims(FactCheckDbContext data, DeskSession session, StandingReader standings)
{
    /// <summary>All claims of the current revision, or null where there is no such article.</summary>
    public async Task<IReadOnlyList<object>?> OfArticleAsync(Guid articleId, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!await data.Articles.AnyAsync(a => a.Id == articleId && a.DeskId == me.DeskId, cancellation)) return null;
        var reviews = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == articleId && r.State != ReviewState.Superseded).OrderBy(r => r.ClaimNumber).ToListAsync(cancellation);
        return [.. (await standings.ReadAsync(reviews, cancellation)).Select(Shape)];
    }

    public static object Shape(ClaimCard card) => new
    {
        id = card.Review.Id,
        article = card.Review.ArticleId,
        number = card.Number,
        claim = card.Claim.Text,
        claimKey = card.Review.ClaimKey,
        start = card.Claim.Start,
        end = card.Claim.End,
        kind = card.Claim.Kind,
        risk = card.Claim.Risk,
        speaker = card.Claim.Speaker,
        quote = card.Claim.Quote,
        outcome = card.Suggested is { } outcome ? OutsideNames.Of(outcome) : null,
        state = card.Review.State,
        returned = card.Review.Returned,
        waived = card.Waived,
        verdict = card.Review.Verdict,
        wording = card.Review.Wording,
        fingerprint = card.Review.Fingerprint,
        sources = new { agree = card.Tally.Agree, conflict = card.Tally.Conflict, silent = card.Tally.Silent, notRead = card.Tally.NotRead },
        findings = card.Findings.Select(ApiFinding.Of),
    };
}
