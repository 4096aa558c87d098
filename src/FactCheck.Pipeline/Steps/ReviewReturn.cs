using FactCheck.Core.Reviews;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Writing;

namespace FactCheck.Pipeline.Steps;

/// <summary>A claim that a revision left out stands in a later one again, with the same words and citations: what was decided about it holds again.</summary>
internal static class ReviewReturn
{
    internal static void Apply(Change change, Review review, VerdictRecord? record)
    {
        var decided = record is not null && record.ClaimKey == review.ClaimKey;
        (review.State, review.StateAt) = (record?.Outcome switch
        {
            VerdictOutcome.Approved when decided => ReviewState.Approved,
            VerdictOutcome.Proposed when decided => ReviewState.Proposed,
            _ => review.CheckerId is null ? ReviewState.Open : ReviewState.InCheck,
        }, change.Now);
        if (record is not null && review.State is ReviewState.Approved or ReviewState.Proposed) Renew(change, record);
        change.Record("review.return-with-revision", "review", review.Id, review.ArticleId, new Dictionary<string, string>
        {
            ["to"] = review.State.ToString(),
            ["claimKey"] = review.ClaimKey,
        });
    }

    private static void Renew(Change change, VerdictRecord record)
    {
        (record.Active, record.EndedAt) = (true, null);
        foreach (var wording in change.Data.Wordings.Where(w => w.VerdictRecordId == record.Id && w.State == WordingState.Lapsed)) wording.State = WordingState.Open;
    }
}
