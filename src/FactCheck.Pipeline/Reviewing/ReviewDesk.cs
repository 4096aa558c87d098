using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Archiving;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>
/// Where people move claims. What is permitted, what is asked for and where it leads stands in <see cref="ReviewWorkflow"/>; what it does to
/// the rows stands in <see cref="ReviewMoves"/>.
/// </summary>
public sealed class ReviewDesk(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, PipelineRules rules, ArchiveOrders archive, TimeProvider clock)
{
    /// <summary>What the person can do with the claim now, or null where there is no such review at the desk.</summary>
    public async Task<ReviewFacts?> FactsAsync(Actor actor, Guid reviewId, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        return (await ReviewCase.LoadAsync(data, rules, actor, reviewId, clock.GetUtcNow(), cancellation))?.Facts;
    }

    /// <summary>Does it, or says why not. A posted fingerprint that is no longer the review's is answered with the difference.</summary>
    public async Task<Outcome> ActAsync(Actor actor, Guid reviewId, ReviewAction action, ActionInput input, CancellationToken cancellation = default)
    {
        try
        {
            await using var change = await changes.BeginAsync(actor, cancellation);
            var review = await ReviewCase.LoadAsync(change.Data, rules, actor, reviewId, change.Now, cancellation);
            if (review is null) return Outcome.Nothing;
            return await ActAsync(change, actor, review, action, input, cancellation);
        }
        catch (DbUpdateException moved) when (IsOvertaken(moved))
        {
            return new Stale("Somebody else decided at the same moment. Nothing of yours was saved.");
        }
    }

    private async Task<Outcome> ActAsync(
        Change change, Actor actor, ReviewCase review, ReviewAction action, ActionInput input, CancellationToken cancellation)
    {
        var seen = input.Fingerprint;
        if (seen.Length > 0 && seen != review.Review.Fingerprint)
            return new Stale(await ReviewDifference.SinceAsync(change.Data, review.Review, seen, cancellation), review.Review.Fingerprint);
        if (ReviewWorkflow.Refuse(action, review.Facts) is { } refusal) return new Refused(refusal);
        if (input.ToReviewInput().Missing(action, change.Now) is { } missing) return new Refused(missing);

        var from = review.Review.State;
        var move = new ReviewMoves(change, actor, review, input);
        if (await move.MakeAsync(action, cancellation) is { } refused) return refused;
        if (review.Review.State == ReviewState.Approved && from != ReviewState.Approved) await archive.PlaceAsync(change, review.Review, cancellation);
        change.Record(
            "review." + Spelled(action), "review", review.Review.Id, review.Article.Id, FactsOf(review, action, from), input.Words);
        change.Due(new WorkOrder(LineStep.EvaluateGate, review.Article.CurrentRevisionId, review.Article.Id));
        await change.CommitAsync(cancellation);
        return new Done(review.Review.Id, change.Now);
    }

    private static Dictionary<string, string> FactsOf(ReviewCase review, ReviewAction action, ReviewState from)
    {
        var facts = new Dictionary<string, string>
        {
            ["from"] = from.ToString(),
            ["to"] = review.Review.State.ToString(),
            ["claimKey"] = review.Review.ClaimKey,
            ["fingerprint"] = review.Review.Fingerprint,
        };
        if (review.Review.Verdict is { } verdict) facts["verdict"] = verdict.ToString();
        if (action == ReviewAction.Assign && review.Review.CheckerId is { } checker) facts["checker"] = checker.ToString("N");
        if (review.Facts.SeparationWaived) facts["separation"] = "waived";
        return facts;
    }

    private static string Spelled(ReviewAction action) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(action.ToString());

    // A version that moved on, or the one active verdict that somebody else has just written.
    private static bool IsOvertaken(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException || failure.InnerException is System.Data.Common.DbException { SqlState: "23505" };
}
