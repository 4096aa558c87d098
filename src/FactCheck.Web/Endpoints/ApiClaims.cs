using FactCheck.Core.Reporting;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Reads claims as machines get them.</summary>
public sealed class ApiClaims(FactCheckDbContext data, DeskSession session, StandingReader standings)
{
    /// <summary>A page of the claims of the current revision in the order of the text, or null where there is no such article.</summary>
    public async Task<Listing<ApiClaim>?> OfArticleAsync(Guid articleId, int skip, int take, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!await data.Articles.AnyAsync(a => a.Id == articleId && a.DeskId == me.DeskId, cancellation)) return null;
        var reviews = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == articleId && r.State != ReviewState.Superseded)
            .OrderBy(r => r.ClaimNumber).ThenBy(r => r.Id).Skip(skip).Take(take + 1).ToListAsync(cancellation);
        var cards = await standings.ReadAsync([.. reviews.Take(take)], cancellation);
        return new([.. cards.Select(Shape)], reviews.Count > take ? Cursor.Of(skip + take) : null);
    }

    public static ApiClaim Shape(ClaimCard card) => new(
        card.Review.Id, card.Review.ArticleId, card.Number, card.Claim.Text, card.Review.ClaimKey, card.Claim.Start, card.Claim.End, card.Claim.Kind, card.Claim.Risk,
        card.Claim.Speaker, card.Claim.Quote, card.Suggested is { } outcome ? OutsideNames.Of(outcome) : null, card.Review.State, card.Review.Returned, card.Waived,
        card.Review.Verdict, card.Review.Wording, card.Review.Fingerprint, new(card.Tally.Agree, card.Tally.Conflict, card.Tally.Silent, card.Tally.NotRead),
        [.. card.Findings.Select(ApiFinding.Of)]);
}
