using FactCheck.Core.Rules;
using FactCheck.Core.Reviews;

namespace FactCheck.Core.Gates;

/// <summary>
/// May this revision be published? Open takes proof; anything that nobody knows holds it, anything that blocks closes it.
/// </summary>
public static class Gate
{
    /// <summary>The decision, the sum, and what holds it in order of effect.</summary>
    public static GateResult Evaluate(GateFacts facts, GatePolicy policy, DateTimeOffset now)
    {
        var holds = GateHolds.Of(facts, policy).ToList();
        var findings = facts.Findings.Select(policy.Weigh).OfType<Finding>().Select(f => Silence(f, facts)).ToList();
        var settled = facts.Claims.Where(c => c.Waived).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var blocking = findings.FindAll(f => f.Severity == Severity.Blocking && !facts.WaivedFindings.Contains(f.Id) && !settled.Contains(f.ClaimKey));
        var all = holds.Concat(blocking)
            .OrderByDescending(f => f.Severity == Severity.Blocking)
            .ThenBy(f => f.Span?.Start ?? int.MaxValue).ToList();
        var rest = findings.Except(blocking).Concat(GateHolds.Notes(facts, policy))
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Span?.Start ?? int.MaxValue);
        var state = all.Exists(f => f.Severity == Severity.Blocking) ? GateState.Closed : all.Count > 0 ? GateState.Pending : GateState.Open;
        return new GateResult(state, Sum(facts, policy, now), [.. all, .. rest], all.Count);
    }

    // It leaves its line, and stays in the list with its reason.
    private static Finding Silence(Finding finding, GateFacts facts) =>
        facts.Silenced.TryGetValue(finding.Id, out var reason)
            ? finding with { Severity = Severity.Note, Span = null, Message = $"{finding.Message} Silenced in the text: “{reason}”", Next = "" }
            : finding;

    private static GateSum Sum(GateFacts facts, GatePolicy policy, DateTimeOffset now) => new()
    {
        Claims = facts.Claims.Count,
        Approved = facts.Claims.Count(c => c is { State: ReviewState.Approved, Waived: false }),
        Waived = facts.Claims.Count(c => c.Waived),
        Returned = facts.Claims.Count(c => c is { Returned: true, Waived: false }),
        Unseen = facts.Sentences.Count(s => !s.SeenByPerson),
        Captured = facts.Sources.Count(s => IsCaptured(s) && !IsStale(s, policy, now)),
        Stale = facts.Sources.Count(s => IsCaptured(s) && IsStale(s, policy, now)),
        NotAttempted = facts.Sources.Count(s => s.Outcome == Sources.CaptureOutcome.NotAttempted),
        Failed = facts.Sources.Count(s => s.Outcome != Sources.CaptureOutcome.NotAttempted && !IsCaptured(s)),
        Coverage = policy.Coverage,
    };

    private static bool IsCaptured(SourceStanding source) =>
        source.Outcome is Sources.CaptureOutcome.Captured or Sources.CaptureOutcome.CapturedInPart;

    private static bool IsStale(SourceStanding source, GatePolicy policy, DateTimeOffset now) =>
        source.At is not { } at || now - at > policy.StaleAfter;
}
