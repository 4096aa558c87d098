namespace FactCheck.Fetching.Snapshots;

/// <summary>Keeps the bytes of captures under the SHA-256 of the bytes. What is kept is never changed; it may be erased.</summary>
public interface ISnapshotStore
{
    /// <summary>Keeps the bytes, once, and returns their name.</summary>
    public Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>The bytes, or null where there are none under this name.</summary>
    /// <exception cref="DamagedSnapshotException">What is kept there no longer matches its name.</exception>
    public Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellation);

    /// <summary>True where something is kept under this name, whether or not it is still whole.</summary>
    public Task<bool> HasAsync(string sha256, CancellationToken cancellation);

    /// <summary>Erases what is kept under this name; nothing where there is nothing. Whoever calls it has made sure that no capture needs it.</summary>
    public Task EraseAsync(string sha256, CancellationToken cancellation);
}
