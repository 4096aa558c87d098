using FactCheck.Core.Text;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>The life of a verdict record. Review and record change together here and nowhere else.</summary>
internal static class Verdicts
{
    /// <summary>What a review is bound to while nothing is proposed.</summary>
    internal static string BareFingerprint(string claimKey) => ApprovalFingerprint.Of(claimKey, "", "", []);

    internal static VerdictRecord Propose(
        Change change, Review review, Guid revisionId, Verdict verdict, string wording, string reason, IReadOnlyList<AcceptedEvidence> evidence, Guid by)
    {
        var record = new VerdictRecord
        {
            Id = Guid.CreateVersion7(),
            DeskId = review.DeskId,
            ReviewId = review.Id,
            RevisionId = revisionId,
            ClaimId = review.ClaimId,
            ClaimKey = review.ClaimKey,
            ClaimText = review.ClaimText,
            Verdict = verdict,
            Wording = wording,
            Reason = reason,
            Evidence = evidence,
            Fingerprint = FingerprintOf(review.ClaimKey, verdict, wording, evidence),
            ProposedBy = by,
            ProposedAt = change.Now,
            Outcome = VerdictOutcome.Proposed,
            Active = true,
        };
        change.Data.Add(record);
        (review.Verdict, review.VerdictRecordId, review.Wording, review.ProposerId) = (verdict, record.Id, wording, by);
        review.Fingerprint = record.Fingerprint;
        (review.Returned, review.VoidDifference, review.CarriedByWording, review.NewSinceApproval) = (false, "", false, null);
        return record;
    }

    internal static string FingerprintOf(string claimKey, Verdict verdict, string wording, IEnumerable<AcceptedEvidence> evidence) =>
        ApprovalFingerprint.Of(claimKey, verdict.ToString(), wording, evidence.Select(e => new AcceptedQuote(e.Snapshot, e.Quote)));

    /// <summary>The last approval that was asked for is there. A wording it proposes goes onto the author's list.</summary>
    internal static async Task ApproveAsync(Change change, Review review, VerdictRecord record, CancellationToken cancellation)
    {
        record.Outcome = VerdictOutcome.Approved;
        if (record.Wording.Length == 0 || await change.Data.Wordings.AnyAsync(w => w.VerdictRecordId == record.Id, cancellation)) return;
        var anchor = await change.Data.Claims.Where(c => c.Id == record.ClaimId).Select(c => c.Anchor).SingleAsync(cancellation);
        change.Data.Add(new ProposedWording
        {
            Id = Guid.CreateVersion7(),
            DeskId = review.DeskId,
            ArticleId = review.ArticleId,
            ReviewId = review.Id,
            VerdictRecordId = record.Id,
            RevisionId = record.RevisionId,
            Original = anchor,
            Wording = record.Wording,
            Reason = record.Reason,
            ProposedBy = record.ProposedBy,
            ProposedAt = change.Now,
            State = WordingState.Open,
        });
    }

    /// <summary>The verdict no longer stands; what it proposed lapses with it.</summary>
    internal static void End(Change change, Review review, VerdictRecord? record, VerdictOutcome outcome)
    {
        if (record is not null)
        {
            (record.Outcome, record.Active, record.EndedAt) = (outcome, false, change.Now);
            foreach (var wording in change.Data.Wordings.Where(w => w.VerdictRecordId == record.Id && w.State == WordingState.Open))
                wording.State = WordingState.Lapsed;
        }
        (review.Verdict, review.VerdictRecordId, review.Wording, review.ProposerId) = (null, null, "", null);
        (review.CarriedByWording, review.NewSinceApproval) = (false, null);
        review.Fingerprint = BareFingerprint(review.ClaimKey);
    }
}
