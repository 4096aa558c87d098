namespace FactCheck.Core.Claims;

/// <summary>What one person did to the claims of one sentence. Appended, never changed; replayed on every revision that leaves the sentence alone.</summary>
public sealed record ClaimEdit
{
    /// <summary>Order within the article, counted from 1.</summary>
    public required int Number { get; init; }

    public required ClaimEditKind Kind { get; init; }

    /// <summary>See <see cref="SentenceKeys"/>.</summary>
    public required string SentenceKey { get; init; }

    /// <summary>Texts of the claims it takes away.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>The claims it yields.</summary>
    public IReadOnlyList<EditedClaim> Yields { get; init; } = [];

    public string Reason { get; init; } = "";

    /// <summary>For an undo: the number of the edit it takes back.</summary>
    public int Undoes { get; init; }
}
