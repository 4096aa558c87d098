namespace FactCheck.Data.Watching;

/// <summary>What was changed in a published article, and why. Never edited: a mistake in it is another correction.</summary>
public sealed class Correction
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>The publication that it corrects.</summary>
    public required Guid RevisionId { get; init; }

    /// <summary>Number of the claim in that revision; null where it concerns the article as a whole.</summary>
    public int? ClaimNumber { get; init; }
    public required string What { get; init; }
    public required string Why { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
