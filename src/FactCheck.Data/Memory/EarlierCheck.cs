namespace FactCheck.Data.Memory;

/// <summary>A check of a claim by others: imported from a feed, or found by asking a search. It is shown beside like claims and moves nothing.</summary>
public sealed class EarlierCheck
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required string Text { get; init; }
    public required string Claimant { get; init; }

    /// <summary>The rating in the reviewer's words.</summary>
    public required string Rating { get; init; }
    public required string Publisher { get; init; }
    public required string Url { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Digest of address and claim: the same check is kept once a desk.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the feed, or of the search that gave it.</summary>
    public required string Origin { get; init; }
    public required Guid ImportedBy { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
}
