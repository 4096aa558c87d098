using FactCheck.Core.Matching;

namespace FactCheck.Data.Matching;

/// <summary>One statement against one capture. Written by MatchEvidence only, once for each pair.</summary>
public sealed class MatchRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>See <see cref="Claims.ClaimRow.StatementKey"/>.</summary>
    public required string StatementKey { get; init; }
    public required Guid CaptureId { get; init; }
    public required MatchOutcome Outcome { get; init; }
    public required double Score { get; init; }
    public required IReadOnlyList<FacetComparison> Facets { get; init; }
    public required IReadOnlyList<QuoteMatch> Quotes { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}
