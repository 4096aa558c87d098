namespace FactCheck.Data.Shared;

/// <summary>The kept bytes of captures where several machines share a database and no folder. Named by their hash, so they belong to no desk.</summary>
public sealed class SnapshotRow
{
    public required string Sha256 { get; init; }

    /// <summary>Compressed by Brotli.</summary>
    public required byte[] Packed { get; init; }
    public required DateTimeOffset At { get; init; }
}
