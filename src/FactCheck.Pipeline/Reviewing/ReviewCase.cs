using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Gates;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>A review with all that the workflow looks at, for one person, as of now.</summary>
internal sealed record ReviewCase(Review Review, Article Article, VerdictRecord? Record, GatePolicy Policy, ReviewFacts Facts)
{
    internal static async Task<ReviewCase?> LoadAsync(
        FactCheckDbContext data, PipelineRules rules, Actor actor, Guid reviewId, DateTimeOffset now, CancellationToken cancellation)
    {
        var review = await data.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == actor.DeskId, cancellation);
        if (review is null) return null;
        var article = await data.Articles.SingleAsync(a => a.Id == review.ArticleId, cancellation);
        var record = await data.Verdicts.SingleOrDefaultAsync(v => v.Id == review.VerdictRecordId, cancellation);
        var approvals = record is null ? [] : await data.Approvals.Where(a => a.VerdictRecordId == record.Id).ToListAsync(cancellation);
        var policy = rules.PolicyOf(article.Policy);
        var who = await VerifiedIdentity.OfAsync(data, actor.PersonId, cancellation);
        var isAuthor = await Authorship.IsAuthorAsync(data, article.Id, who, cancellation);
        var waived = await data.Waivers.AnyAsync(
            w => w.ReviewId == reviewId && w.Subject == WaiverSubject.Separation && w.BeneficiaryId == actor.PersonId
                && w.RevokedAt == null && w.ExpiresAt > now,
            cancellation);
        return new(review, article, record, policy, FactsOf(review, approvals, policy, actor, who) with { IsAuthor = isAuthor, SeparationWaived = waived });
    }

    private static ReviewFacts FactsOf(Review review, List<Approval> approvals, GatePolicy policy, Actor actor, VerifiedIdentity who) => new()
    {
        State = review.State,
        IsMember = actor.Roles.Count > 0,
        IsChecker = actor.Is(Data.Desks.DeskRole.Checker),
        IsApprover = actor.Is(Data.Desks.DeskRole.Approver),
        IsEditor = actor.Is(Data.Desks.DeskRole.Editor),
        IsHead = actor.Is(Data.Desks.DeskRole.Head),
        IsHolder = review.CheckerId == actor.PersonId,
        IsHeld = review.CheckerId is not null,
        IsProposer = who.Has(review.ProposerId),
        HasApproved = approvals.Exists(a => who.Has(a.PersonId)),
        ApprovalsNeeded = policy.Approvals.GetValueOrDefault(review.Risk, 1),
        ApprovalsGiven = approvals.Count(a => a.Fingerprint == review.Fingerprint),
        WaiverPermitted = policy.Waivable.Contains(review.Risk),
    };
}
