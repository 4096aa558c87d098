using System.Globalization;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>
/// Gives every claim of the current revision its review: the one it had, or a new one. It alone opens, carries over, voids and supersedes,
/// and does nothing the second time.
/// </summary>
public sealed class SyncReviews(Changes changes)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        // All inside the transaction: what people decide meanwhile waits for it, or it sees what they decided.
        await using var change = await changes.BeginAsync(work, cancellation);
        var isCurrent = await change.Data.Articles.AnyAsync(a => a.CurrentRevisionId == work.SubjectId, cancellation);
        if (isCurrent && await RevisionState.LoadAsync(change.Data, work.SubjectId, cancellation) is { } state)
        {
            var register = await ReviewRegister.LoadAsync(change, work, state, cancellation);
            register.Assign();
            if (await change.Data.Scopes.AsNoTracking().SingleOrDefaultAsync(s => s.RevisionId == work.SubjectId, cancellation) is { } scope)
                register.LeaveOut(scope.ClaimKeys.ToHashSet(StringComparer.Ordinal));
            await register.SupersedeRestAsync(cancellation);
            await new ApprovalWatch(change, work, register, cancellation).LookAsync();
            if (register.IsFirstTime && state.Claims.Count > 0 && work.ArticleId is { } article)
                change.Tell(EventKind.ClaimsReady, work.SubjectId, article, new Dictionary<string, string> { ["claims"] = state.Claims.Count.ToString(CultureInfo.InvariantCulture) });
            await DueChecksAsync(change, work, state, register, cancellation);
            change.Due(new WorkOrder(LineStep.EvaluateGate, work.SubjectId, work.ArticleId));
        }
        await change.CommitAsync(cancellation);
    }

    /// <summary>Claims that have not been compared with a capture that is there, or were not checked under this key yet.</summary>
    private static async Task DueChecksAsync(Change change, Work work, RevisionState state, ReviewRegister register, CancellationToken cancellation)
    {
        var captures = await ReadCapturesAsync(change, work, register, cancellation);
        var captureIds = captures.Values.ToList();
        var known = (await change.Data.Matches.Where(m => m.DeskId == work.DeskId && captureIds.Contains(m.CaptureId))
            .Select(m => new { m.StatementKey, m.CaptureId }).ToListAsync(cancellation)).Select(m => (m.StatementKey, m.CaptureId)).ToHashSet();
        var checkedClaims = (await change.Data.Suggestions
            .Where(s => change.Data.Claims.Any(c => c.Id == s.ClaimId && c.RevisionId == work.SubjectId)).Select(s => s.ClaimId).ToListAsync(cancellation)).ToHashSet();
        foreach (var claim in state.Claims)
        {
            var missing = register.SourcesOf(claim).Where(captures.ContainsKey).Select(u => captures[u])
                .Where(id => !known.Contains((claim.StatementKey, id))).ToList();
            foreach (var capture in missing) change.Due(new WorkOrder(LineStep.MatchEvidence, claim.Id, work.ArticleId, capture));
            if (missing.Count == 0 && (!checkedClaims.Contains(claim.Id) || register.HasNewKey(claim)))
                change.Due(new WorkOrder(LineStep.RunChecks, claim.Id, work.ArticleId));
        }
        if (register.IsFirstTime) change.Due(new WorkOrder(LineStep.RunChecks, work.SubjectId, work.ArticleId));
    }

    /// <summary>The newest readable capture of each source, by address.</summary>
    private static async Task<Dictionary<string, Guid>> ReadCapturesAsync(Change change, Work work, ReviewRegister register, CancellationToken cancellation)
    {
        var urls = register.AllSources;
        var rows = await (from capture in change.Data.Captures
                          join source in change.Data.Sources on capture.SourceId equals source.Id
                          where source.DeskId == work.DeskId && urls.Contains(source.Url)
                              && (capture.Outcome == Core.Sources.CaptureOutcome.Captured || capture.Outcome == Core.Sources.CaptureOutcome.CapturedInPart)
                          select new { source.Url, capture.Id, capture.At }).ToListAsync(cancellation);
        return rows.GroupBy(r => r.Url, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).First().Id, StringComparer.Ordinal);
    }
}
