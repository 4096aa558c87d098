using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Archives;

/// <summary>What an archive said.</summary>
/// <param name="Copy">The copy, or null.</param>
/// <param name="Reason">Why there is none, in a sentence for a person; empty where there is one.</param>
public sealed record ArchiveAnswer(ArchivedCopy? Copy, string Reason);
