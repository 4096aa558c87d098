using FactCheck.Core.Gates;

namespace FactCheck.Data.Gates;

/// <summary>A revision went out, through the gate as it stood at that moment.</summary>
public sealed class Publication
{
    public required Guid RevisionId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required GateResult Gate { get; init; }

    /// <summary>The audit entry of the publication: a receipt waits for its seal.</summary>
    public required Guid AuditId { get; init; }
}
