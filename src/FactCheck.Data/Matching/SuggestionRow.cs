using FactCheck.Core.Matching;

namespace FactCheck.Data.Matching;

/// <summary>What the machine thinks of a claim over all its sources, as of now. Written by RunChecks only; it never moves a state.</summary>
public sealed class SuggestionRow
{
    public required Guid ClaimId { get; init; }
    public required Guid DeskId { get; init; }
    public required MatchOutcome Outcome { get; set; }
    public required double Score { get; set; }
    public required IReadOnlyList<string> Reasons { get; set; }
    public required DateTimeOffset At { get; set; }
}
