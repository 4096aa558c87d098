namespace FactCheck.Data.Sources;

/// <summary>How far a request to a web archive has come.</summary>
public enum ArchiveRequestState
{
    Waiting,
    Kept,

    /// <summary>The archive refused, or had no copy after the last attempt.</summary>
    GivenUp,
}
