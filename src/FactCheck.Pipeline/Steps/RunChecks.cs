using FactCheck.Core.Checking;
using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Columns;
using FactCheck.Data.Jobs;
using FactCheck.Data.Matching;
using FactCheck.Pipeline.Advising;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Remembering;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>
/// Suggests a verdict for one claim and runs its checks on the captures so far; for a revision, runs the checks of the article as a whole.
/// </summary>
public sealed class RunChecks(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, PipelineRules rules, ClaimMemory memory, AdviceOrders advice, TimeProvider clock)
{
    // The checks of many claims end within a moment of each other.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (revisionId, judgement) = await DecideAsync(work, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        if (judgement is not null)
        {
            Guid? claimId = judgement.Suggestion is null ? null : work.SubjectId;
            await SaveFindingsAsync(change, work, revisionId, claimId, judgement.Findings, cancellation);
            if (judgement.Suggestion is { } suggestion) await SaveSuggestionAsync(change, work, suggestion, cancellation);
            else advice.Place(change, work, revisionId, null);
        }
        if (revisionId != Guid.Empty) change.Due(new WorkOrder(LineStep.EvaluateGate, revisionId, work.ArticleId) { Delay = Gather });
        await change.CommitAsync(cancellation);
    }

    private sealed record Judgement(Suggestion? Suggestion, IReadOnlyList<Finding> Findings);

    private async Task<(Guid RevisionId, Judgement? Judgement)> DecideAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var claim = await data.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == work.SubjectId, cancellation);
        var revisionId = claim?.RevisionId ?? work.SubjectId;
        if (claim is { RetiredAt: not null } || !await data.Articles.AnyAsync(a => a.CurrentRevisionId == revisionId, cancellation)) return (Guid.Empty, null);
        if (await RevisionState.LoadAsync(data, revisionId, cancellation) is not { } state) return (revisionId, null);
        if (claim is null)
        {
            var all = await CaptureReader.NewestAsync(data, work.DeskId, [.. state.Reading.Sources], cancellation);
            return (revisionId, new(null, ArticleCheck.Judge(state.Reading, [], all, rules.Check, clock.GetUtcNow()).Findings));
        }
        var index = state.IndexOf(claim.Id);
        if (index < 0) return (revisionId, null);
        // Only a quotation is looked for in the article's other sources.
        var urls = claim.Quote is null ? ArticleCheck.SourcesOf(state.Reading, index) : state.Reading.Sources;
        var captures = await CaptureReader.NewestAsync(data, work.DeskId, [.. urls], cancellation);
        var known = await data.ReviewedClaims.Where(r => r.ClaimId == claim.Id).Select(r => (Guid?)r.ReviewId).FirstOrDefaultAsync(cancellation);
        var policy = await data.Articles.Where(a => a.Id == claim.ArticleId).Select(a => a.Policy).SingleAsync(cancellation);
        var earlier = await memory.ConfirmedLikeAsync(work.DeskId, claim.Text, known, policy, cancellation);
        var before = claim.Quote is null ? [] : await CaptureReader.EarlierAsync(data, work.DeskId, captures, cancellation);
        var judged = ArticleCheck.JudgeClaim(state.Reading, index, captures, rules.Check, clock.GetUtcNow(), earlier, before);
        return (revisionId, new(judged.Suggestion, judged.Findings));
    }

    private static async Task SaveFindingsAsync(
        Change change, Work work, Guid revisionId, Guid? claimId, IReadOnlyList<Finding> findings, CancellationToken cancellation)
    {
        var standing = await change.Data.Findings.Where(f => f.RevisionId == revisionId && f.ClaimId == claimId).ToListAsync(cancellation);
        if (JsonColumn.Write(standing.Select(f => f.Finding).OrderBy(f => f.Id, StringComparer.Ordinal))
            == JsonColumn.Write(findings.OrderBy(f => f.Id, StringComparer.Ordinal))) return;
        change.Data.RemoveRange(standing);
        change.Data.AddRange(findings.Select(f => new FindingRow
        {
            Id = Guid.CreateVersion7(),
            DeskId = work.DeskId,
            RevisionId = revisionId,
            ClaimId = claimId,
            FindingId = f.Id,
            Rule = f.Rule.Value,
            Severity = f.Severity,
            Finding = f,
            At = change.Now,
        }));
    }

    private static async Task SaveSuggestionAsync(Change change, Work work, Suggestion suggestion, CancellationToken cancellation)
    {
        var row = await change.Data.Suggestions.SingleOrDefaultAsync(s => s.ClaimId == work.SubjectId, cancellation);
        if (row is null)
        {
            change.Data.Add(new SuggestionRow
            {
                ClaimId = work.SubjectId,
                DeskId = work.DeskId,
                Outcome = suggestion.Outcome,
                Score = suggestion.Score,
                Reasons = suggestion.Reasons,
                At = change.Now,
            });
        }
        else (row.Outcome, row.Score, row.Reasons, row.At) = (suggestion.Outcome, suggestion.Score, suggestion.Reasons, change.Now);
        if (suggestion.Outcome == MatchOutcome.Contradicted) await DueNewConflictAsync(change, work, cancellation);
    }

    // "New since approval" is the reviews' to say.
    private static async Task DueNewConflictAsync(Change change, Work work, CancellationToken cancellation)
    {
        var isDecided = await change.Data.Reviews.AnyAsync(
            r => r.ClaimId == work.SubjectId && r.State == ReviewState.Approved && r.NewSinceApproval == null, cancellation);
        if (!isDecided) return;
        var revision = await change.Data.Claims.Where(c => c.Id == work.SubjectId).Select(c => c.RevisionId).SingleAsync(cancellation);
        change.Due(new WorkOrder(LineStep.SyncReviews, revision, work.ArticleId));
    }
}
