namespace FactCheck.Data.Records;

/// <summary>What a publication went out with. Its statement is taken in the transaction of the publication and never changes; it is signed once its audit entry is sealed.</summary>
public sealed class ReceiptRow
{
    public required Guid RevisionId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>The records, as JSON.</summary>
    public required string Statement { get; init; }

    /// <summary>Salt of the hashes that stand for private sources.</summary>
    public required string Salt { get; init; }

    /// <summary>The signed file; empty until it is signed.</summary>
    public string Text { get; set; } = "";
    public DateTimeOffset? SignedAt { get; set; }
}
