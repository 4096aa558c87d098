namespace FactCheck.Data.Jobs;

/// <summary>What a write with an Idempotency-Key led to: the same key again gets the same answer.</summary>
public sealed class IdempotentAnswer
{
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Key { get; init; }

    /// <summary>Digest of method, path and body: the same key with another request is refused.</summary>
    public required string Request { get; init; }
    public required int Status { get; init; }
    public required string Location { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }
}
