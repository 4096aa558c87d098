namespace FactCheck.Data.Gates;

/// <summary>Legal has read one revision and lets it go.</summary>
public sealed class LegalSignOff
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid RevisionId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Privileged: it never leaves in an export.</summary>
    public required string Note { get; init; }
    public required DateTimeOffset At { get; init; }
}
