namespace FactCheck.Data.Records;

/// <summary>One link of the chain: the place that the sealer gave to a committed audit row.</summary>
public sealed class AuditSeal
{
    /// <summary>Place in the chain, counted from 1 without gaps. As the key, it also stops a second sealer.</summary>
    public required long Number { get; init; }
    public required Guid AuditId { get; init; }

    /// <summary>Over the hash before and the row in canonical form.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset At { get; init; }
}
