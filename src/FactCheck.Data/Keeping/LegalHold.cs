namespace FactCheck.Data.Keeping;

/// <summary>An order to keep everything of an article, or of the whole desk, until somebody lifts it: no policy and no erasure passes it.</summary>
public sealed class LegalHold
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Null for the whole desk.</summary>
    public Guid? ArticleId { get; init; }
    public required string Reason { get; init; }
    public required Guid SetBy { get; init; }
    public required DateTimeOffset SetAt { get; init; }
    public DateTimeOffset? LiftedAt { get; set; }
    public Guid? LiftedBy { get; set; }
}
