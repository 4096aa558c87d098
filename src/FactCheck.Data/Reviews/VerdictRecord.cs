using FactCheck.Core.Verdicts;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Reviews;

/// <summary>One verdict that somebody proposed and what became of it. At most one of a review is active.</summary>
public sealed class VerdictRecord : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid RevisionId { get; init; }
    public required Guid ClaimId { get; init; }
    public required string ClaimKey { get; init; }
    public required string ClaimText { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Wording { get; init; }
    public required string Reason { get; init; }
    public required IReadOnlyList<AcceptedEvidence> Evidence { get; init; }
    public required string Fingerprint { get; init; }
    public required Guid ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required VerdictOutcome Outcome { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>True while it is proposed or approved. The database allows one active record a review.</summary>
    public required bool Active { get; set; }
    public long Version { get; set; }
}
