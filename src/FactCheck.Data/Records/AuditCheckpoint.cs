namespace FactCheck.Data.Records;

/// <summary>The chain as it stood at a moment, signed: whoever rewrites what came before needs the key as well.</summary>
public sealed class AuditCheckpoint
{
    /// <summary>The last link it covers.</summary>
    public required long Number { get; init; }

    /// <summary>That link's hash.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid KeyId { get; init; }

    /// <summary>Over number, hash and moment, in base 64.</summary>
    public required string Signature { get; init; }
}
