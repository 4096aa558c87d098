using FactCheck.Core.Gates;

namespace FactCheck.Pipeline.Pulls;

/// <summary>The gates of several articles as one: what holds any of them holds all.</summary>
internal static class GateSums
{
    internal static GateResult Of(IEnumerable<GateResult> gates)
    {
        var all = gates.ToList();
        var holding = all.SelectMany(g => g.Findings.Take(g.Holding)).OrderByDescending(f => f.Severity).ToList();
        var state = all.Exists(g => g.State == GateState.Closed) ? GateState.Closed : all.Exists(g => g.State == GateState.Pending) ? GateState.Pending : GateState.Open;
        return new(state, Sum(all), [.. holding, .. all.SelectMany(g => g.Findings.Skip(g.Holding))], holding.Count);
    }

    private static GateSum Sum(List<GateResult> all) => new()
    {
        Claims = all.Sum(g => g.Sum.Claims),
        Approved = all.Sum(g => g.Sum.Approved),
        Waived = all.Sum(g => g.Sum.Waived),
        Returned = all.Sum(g => g.Sum.Returned),
        Unseen = all.Sum(g => g.Sum.Unseen),
        Captured = all.Sum(g => g.Sum.Captured),
        Failed = all.Sum(g => g.Sum.Failed),
        Stale = all.Sum(g => g.Sum.Stale),
        NotAttempted = all.Sum(g => g.Sum.NotAttempted),
    };
}
