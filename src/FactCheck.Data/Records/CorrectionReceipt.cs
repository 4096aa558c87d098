namespace FactCheck.Data.Records;

/// <summary>
/// What stands after a correction: the statement of the publication with every correction so far, signed once its audit entry is sealed. It names the
/// hash of the receipt before it, which stays as it is.
/// </summary>
public sealed class CorrectionReceipt
{
    public required Guid CorrectionId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>The publication that was corrected.</summary>
    public required Guid RevisionId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The audit entry of the correction: the receipt waits for its seal.</summary>
    public required Guid AuditId { get; init; }

    /// <summary>The records, as JSON.</summary>
    public required string Statement { get; init; }

    /// <summary>The signed file; empty until it is signed.</summary>
    public string Text { get; set; } = "";
    public DateTimeOffset? SignedAt { get; set; }
}
