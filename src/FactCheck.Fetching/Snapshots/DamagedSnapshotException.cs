namespace FactCheck.Fetching.Snapshots;

/// <summary>Kept bytes that no longer match their name.</summary>
public sealed class DamagedSnapshotException(string message, Exception? cause = null) : Exception(message, cause);
