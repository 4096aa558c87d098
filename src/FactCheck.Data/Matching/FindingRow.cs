using FactCheck.Core.Rules;

namespace FactCheck.Data.Matching;

/// <summary>Something a rule noticed, as of the last run of the checks. Written by RunChecks only.</summary>
public sealed class FindingRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid RevisionId { get; init; }

    /// <summary>The claim it concerns; null where it concerns the article.</summary>
    public Guid? ClaimId { get; init; }

    /// <summary>The finding's identity across runs.</summary>
    public required string FindingId { get; init; }
    public required string Rule { get; init; }
    public required Severity Severity { get; init; }
    public required Finding Finding { get; init; }
    public required DateTimeOffset At { get; init; }
}
