using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Archives;

/// <summary>What an archive said.</summary>
/// <param name="Copy">The copy, or null.</param>
/// <param name="Reason">Why there is none, in a sentence for a person; empty where there is one.</param>
public sealed record ArchiveAnswer(ArchivedCopy? Copy, string Reason)
{
    /// <summary>How long the archive wants to be left alone, or null where it did not say.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Asking again would be answered the same.</summary>
    public bool IsFinal { get; init; }
}
