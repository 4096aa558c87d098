namespace FactCheck.Data.Records;

/// <summary>The words that belong to an audit row. They may be erased; the row's hash then stands alone.</summary>
public sealed class AuditText
{
    public required Guid AuditId { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Null once erased: without it nobody can guess the words from the hash.</summary>
    public required string? Salt { get; set; }
    public required string? Text { get; set; }
    public DateTimeOffset? ErasedAt { get; set; }
}
