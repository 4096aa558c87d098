namespace FactCheck.Data.Articles;

/// <summary>
/// A person has seen a sentence. Kept by the sentence's key, so a revision that leaves the sentence alone keeps the mark.
/// </summary>
public sealed class SeenMark
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>See <see cref="SentenceRow.Key"/>.</summary>
    public required string SentenceKey { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
