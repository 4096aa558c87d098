using FactCheck.Data.Columns;

namespace FactCheck.Data.Gates;

/// <summary>An editor's recorded exception.</summary>
public sealed class Waiver : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required WaiverSubject Subject { get; init; }

    /// <summary>The review it concerns, or null.</summary>
    public Guid? ReviewId { get; init; }

    /// <summary>The claim key it was given for: a changed claim ends it. Empty where no claim is concerned.</summary>
    public string ClaimKey { get; init; } = "";

    /// <summary>The finding's identity, or empty.</summary>
    public string FindingId { get; init; } = "";
    /// <summary>Who may do both, where the separation of duties is set aside; else null.</summary>
    public Guid? BeneficiaryId { get; init; }
    public required string Reason { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
    public Guid? RevokedBy { get; set; }
    public long Version { get; set; }
}
