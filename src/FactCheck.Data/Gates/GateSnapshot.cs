using FactCheck.Core.Gates;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Gates;

/// <summary>The gate of a revision as of its last evaluation. Written by EvaluateGate only.</summary>
public sealed class GateSnapshot : IVersioned
{
    public required Guid RevisionId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required GateState State { get; set; }
    public required GateResult Result { get; set; }
    public required DateTimeOffset At { get; set; }

    /// <summary>When the state last changed.</summary>
    public required DateTimeOffset StateAt { get; set; }

    /// <summary>From then on the answer is out of date by time alone (a waiver ends, a capture grows stale), or null.</summary>
    public DateTimeOffset? HoldsUntil { get; set; }
    public long Version { get; set; }
}
