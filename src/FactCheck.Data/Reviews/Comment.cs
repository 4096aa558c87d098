namespace FactCheck.Data.Reviews;

/// <summary>What somebody of the desk said beside a claim. It decides nothing and holds nothing.</summary>
public sealed class Comment
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
}
