namespace FactCheck.Data.Claims;

/// <summary>What a person did to the claims of a sentence: appended, replayed on every revision that leaves the sentence alone.</summary>
public sealed class ClaimEditRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Order within the article, counted from 1: edits build on each other.</summary>
    public required int Number { get; init; }

    /// <summary>The edit itself (split, merge, reword, mark missed, not checkable) as JSON.</summary>
    public required string Edit { get; init; }
    public required string Reason { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
