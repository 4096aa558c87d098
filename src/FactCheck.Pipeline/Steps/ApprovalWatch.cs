using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Sources.Watching;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>
/// What later captures do to what people decided: an accepted quote that no longer stands in its source voids the verdict that rests on it, and
/// only that one; a new conflict is shown and voids nothing.
/// </summary>
internal sealed class ApprovalWatch(Change change, Work work, ReviewRegister register, CancellationToken cancellation)
{
    internal async Task LookAsync()
    {
        var decided = register.Given.Where(r => r.State is ReviewState.Proposed or ReviewState.Approved && register.RecordOf(r) is not null).ToList();
        if (decided.Count == 0) return;
        var articleId = work.ArticleId ?? Guid.Empty;
        var sources = await CitedSources.OfRevisionAsync(change.Data, work.SubjectId, articleId, cancellation);
        var newest = CitedSources.Newest(sources);
        var lost = await LostSourcesAsync();
        foreach (var review in decided)
        {
            if (register.RecordOf(review) is not { Active: true } record) continue;
            if (AcceptedQuotes.FirstBroken(record.Evidence, newest) is { } broken)
                new KeyChange(change, register.State, review, record).Void($"“{broken.Quote}” no longer stands in {broken.SourceUrl}.");
            else if (record.Evidence.FirstOrDefault(e => lost.TryGetValue(e.SourceUrl, out var at) && at > record.ProposedAt) is { } gone)
                new KeyChange(change, register.State, review, record).Void($"{gone.SourceUrl} was retracted or is gone since the claim was decided.");
            else if (review is { State: ReviewState.Approved, NewSinceApproval: null }) await NoteConflictAsync(review, record);
        }
    }

    /// <summary>Sources that the watch found retracted or gone and that nobody has settled, with the time of it.</summary>
    private async Task<Dictionary<string, DateTimeOffset>> LostSourcesAsync()
    {
        var rows = await (from finding in change.Data.WatchFindings
                          join source in change.Data.Sources on finding.SourceId equals source.Id
                          where finding.DeskId == work.DeskId && finding.AnsweredAt == null && finding.TouchesEvidence
                              && (finding.Outcome == WatchOutcome.Gone || finding.Outcome == WatchOutcome.Retracted)
                          select new { source.Url, finding.At }).ToListAsync(cancellation);
        return rows.GroupBy(r => r.Url, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(r => r.At), StringComparer.Ordinal);
    }

    private async Task NoteConflictAsync(Review review, VerdictRecord record)
    {
        var first = await (from match in change.Data.Matches
                           join claim in change.Data.Claims on match.StatementKey equals claim.StatementKey
                           where claim.Id == review.ClaimId && match.DeskId == review.DeskId
                               && match.Outcome == MatchOutcome.Contradicted && match.At > record.ProposedAt
                           orderby match.At
                           select (DateTimeOffset?)match.At).FirstOrDefaultAsync(cancellation);
        if (first is not null) review.NewSinceApproval = first;
    }
}
