using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Gates;

/// <summary>One claim as the gate sees it.</summary>
public sealed record ClaimStanding
{
    public required int Number { get; init; }

    public required string Key { get; init; }

    public required string Text { get; init; }

    public required TextSpan Span { get; init; }

    public RiskClass Risk { get; init; } = RiskClass.Normal;

    public required ReviewState State { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>Sent back to the checker.</summary>
    public bool Returned { get; init; }

    /// <summary>An unexpired waiver stands beside it.</summary>
    public bool Waived { get; init; }

    /// <summary>An accepted quote no longer stands in its source.</summary>
    public bool Broken { get; init; }

    /// <summary>A wording was approved and its author has not answered yet.</summary>
    public bool WordingOpen { get; init; }
}
