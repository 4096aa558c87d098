using FactCheck.Core.Reviews;
using FactCheck.Core.Text;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Writing;

namespace FactCheck.Pipeline.Steps;

/// <summary>
/// The words or the citations of a claim changed. What was proposed or approved for the old ones does not hold for the new ones, unless the new
/// words are the very ones that were approved.
/// </summary>
internal sealed class KeyChange(Change change, RevisionState state, Review review, VerdictRecord? record)
{
    internal void Apply(ClaimRow claim, string key)
    {
        var adopted = record is { Outcome: VerdictOutcome.Approved } && review.State == ReviewState.Approved && WordingAdoption.IsAdopted(claim, state, record);
        var difference = DifferenceTo(claim);
        review.ClaimKey = key;
        if (adopted && record is not null) Carry(record, claim);
        else if (review.State is ReviewState.Proposed or ReviewState.Approved or ReviewState.Disputed) Void(difference);
        else review.Fingerprint = Verdicts.BareFingerprint(key);
    }

    /// <summary>Back to the checker who had it, with the difference; to everybody where nobody had it.</summary>
    internal void Void(string difference)
    {
        var was = review.State;
        Verdicts.End(change, review, record, VerdictOutcome.Voided);
        (review.State, review.StateAt) = (review.CheckerId is null ? ReviewState.Open : ReviewState.InCheck, change.Now);
        review.VoidDifference = difference;
        change.Record("review.void", "review", review.Id, review.ArticleId, Facts(was), difference);
    }

    // The approval is written anew for the new key, by the same people at the same time, and shown as carried over.
    private void Carry(VerdictRecord old, ClaimRow claim)
    {
        var approvals = change.Data.Approvals.Where(a => a.VerdictRecordId == old.Id).ToList();
        (old.Active, old.EndedAt) = (false, change.Now);
        var proposed = (old.ProposedBy, old.ProposedAt, review.CheckerId);
        var successor = new VerdictRecord
        {
            Id = Guid.CreateVersion7(),
            DeskId = old.DeskId,
            ReviewId = old.ReviewId,
            RevisionId = claim.RevisionId,
            ClaimId = claim.Id,
            ClaimKey = review.ClaimKey,
            ClaimText = claim.Text,
            // A correction that is carried out is no longer wrong.
            Verdict = Verdict.ConfirmedWithChange,
            Wording = old.Wording,
            Reason = old.Reason,
            Evidence = old.Evidence,
            Fingerprint = Verdicts.FingerprintOf(review.ClaimKey, Verdict.ConfirmedWithChange, old.Wording, old.Evidence),
            ProposedBy = proposed.ProposedBy,
            ProposedAt = proposed.ProposedAt,
            Outcome = VerdictOutcome.Approved,
            Active = true,
        };
        change.Data.Add(successor);
        foreach (var approval in approvals) change.Data.Add(Renew(approval, successor));
        foreach (var wording in change.Data.Wordings.Where(w => w.VerdictRecordId == old.Id && w.State == WordingState.Open))
            (wording.State, wording.AnsweredAt) = (WordingState.Accepted, change.Now);
        (review.Verdict, review.VerdictRecordId, review.Fingerprint, review.CarriedByWording) =
            (successor.Verdict, successor.Id, successor.Fingerprint, true);
        change.Record("review.carry", "review", review.Id, review.ArticleId, Facts(review.State));
    }

    private static Approval Renew(Approval approval, VerdictRecord successor) => new()
    {
        VerdictRecordId = successor.Id,
        PersonId = approval.PersonId,
        DeskId = approval.DeskId,
        ReviewId = approval.ReviewId,
        Fingerprint = successor.Fingerprint,
        At = approval.At,
    };

    private string DifferenceTo(ClaimRow claim) => NormalForm.Of(claim.Text) == NormalForm.Of(review.ClaimText)
        ? "The sources cited for the claim changed."
        : $"The claim read “{review.ClaimText}”, it now reads “{claim.Text}”.";

    private Dictionary<string, string> Facts(ReviewState from) => new()
    {
        ["from"] = from.ToString(),
        ["to"] = review.State.ToString(),
        ["claimKey"] = review.ClaimKey,
        ["fingerprint"] = review.Fingerprint,
    };
}
