using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Desks;
using FactCheck.Data.Gates;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>What each action does to the rows, once the workflow has permitted it.</summary>
internal sealed class ReviewMoves(Change change, Actor actor, ReviewCase found, ActionInput input)
{
    private Review Review => found.Review;

    /// <summary>Changes the rows; a refusal means that nothing was changed.</summary>
    internal async Task<Refused?> MakeAsync(ReviewAction action, CancellationToken cancellation)
    {
        var refused = action switch
        {
            ReviewAction.Assign => await AssignAsync(cancellation),
            ReviewAction.Propose => await ProposeAsync(cancellation),
            ReviewAction.Approve => await ApproveAsync(cancellation),
            ReviewAction.Decide => await DecideAsync(cancellation),
            ReviewAction.Waive => Waive(),
            _ => Simple(action),
        };
        if (refused is not null) return refused;
        Move(ReviewWorkflow.After(action, found.Facts, input.Upheld));
        if (input.Words.Length > 0 && action != ReviewAction.Waive) Review.Note = input.Words;
        return null;
    }

    private Refused? Simple(ReviewAction action)
    {
        switch (action)
        {
            case ReviewAction.Take: Review.CheckerId = actor.PersonId; break;
            case ReviewAction.Release: Review.CheckerId = null; break;
            case ReviewAction.Withdraw: Verdicts.End(change, Review, found.Record, VerdictOutcome.Withdrawn); break;
            case ReviewAction.Return:
                Verdicts.End(change, Review, found.Record, VerdictOutcome.Returned);
                Review.Returned = true;
                break;
            case ReviewAction.Reopen: Verdicts.End(change, Review, found.Record, VerdictOutcome.Reopened); break;
        }
        return null;
    }

    private async Task<Refused?> AssignAsync(CancellationToken cancellation)
    {
        var person = input.PersonId ?? Guid.Empty;
        var isChecker = await change.Data.Memberships.AnyAsync(
            m => m.DeskId == actor.DeskId && m.PersonId == person && m.Role == DeskRole.Checker, cancellation);
        if (!isChecker) return Outcome.Missing("That person is not a checker of this desk.", "Choose a checker.");
        if (await Authorship.IsAuthorAsync(change.Data, Review.ArticleId, person, cancellation))
            return new Refused(new Refusal(RefusalKind.SeparationOfDuties, "That person is an author of this article.", "Choose another checker."));
        Review.CheckerId = person;
        return null;
    }

    private async Task<Refused?> ProposeAsync(CancellationToken cancellation)
    {
        var verdict = input.Verdict ?? throw new InvalidOperationException("The workflow asks for a verdict before.");
        var evidence = await AcceptedQuotes.LoadAsync(change.Data, Review, input.Evidence, cancellation);
        if (evidence.Count < input.Evidence.Distinct().Count())
            return Outcome.Missing("One of the passages is no longer there, or belongs to another claim.", "Reload the claim and accept the passages again.");
        var wording = verdict is Verdict.ConfirmedWithChange or Verdict.Wrong ? input.Wording.Trim() : "";
        var record = Verdicts.Propose(change, Review, found.Article.CurrentRevisionId, verdict, wording, input.Reason, evidence, actor.PersonId);
        if (ReviewWorkflow.After(ReviewAction.Propose, found.Facts) == ReviewState.Approved)
            await Verdicts.ApproveAsync(change, Review, record, cancellation);
        await SettleAnswersAsync(cancellation);
        return null;
    }

    // Whoever proposes a verdict has the answers beside it: the proposal is what follows from them.
    private async Task SettleAnswersAsync(CancellationToken cancellation)
    {
        var answered = await change.Data.Queries
            .Where(q => q.ReviewId == Review.Id && q.AnsweredAt != null && q.SettledAt == null && q.WithdrawnAt == null).ToListAsync(cancellation);
        foreach (var query in answered) (query.SettledAt, query.SettledBy) = (change.Now, actor.PersonId);
    }

    private async Task<Refused?> ApproveAsync(CancellationToken cancellation)
    {
        AddApproval();
        if (ReviewWorkflow.After(ReviewAction.Approve, found.Facts) == ReviewState.Approved)
            await Verdicts.ApproveAsync(change, Review, Record, cancellation);
        return null;
    }

    private async Task<Refused?> DecideAsync(CancellationToken cancellation)
    {
        if (input.Upheld)
        {
            if (!found.Facts.HasApproved) AddApproval();
            await Verdicts.ApproveAsync(change, Review, Record, cancellation);
        }
        else
        {
            Verdicts.End(change, Review, found.Record, VerdictOutcome.Overruled);
            Review.Returned = true;
        }
        return null;
    }

    private Refused? Waive()
    {
        var expires = input.Expires ?? change.Now;
        if (expires > change.Now + found.Policy.WaiverLimit)
            return Outcome.Missing($"The policy allows waivers for {found.Policy.WaiverLimit.TotalDays:0} days at most.", "Choose an earlier day.");
        change.Data.Add(new Waiver
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            ArticleId = Review.ArticleId,
            Subject = WaiverSubject.Claim,
            ReviewId = Review.Id,
            ClaimKey = Review.ClaimKey,
            Reason = input.Reason,
            PersonId = actor.PersonId,
            At = change.Now,
            ExpiresAt = expires,
        });
        return null;
    }

    private VerdictRecord Record => found.Record ?? throw new InvalidOperationException($"Review {Review.Id} is {Review.State} without a verdict.");

    private void AddApproval() => change.Data.Add(new Approval
    {
        VerdictRecordId = Record.Id,
        PersonId = actor.PersonId,
        DeskId = actor.DeskId,
        ReviewId = Review.Id,
        Fingerprint = Review.Fingerprint,
        At = change.Now,
    });

    private void Move(ReviewState to)
    {
        if (Review.State == to) return;
        (Review.State, Review.StateAt) = (to, change.Now);
    }
}
