namespace FactCheck.GitHub.Pulls;

/// <summary>A file that a pull request touches.</summary>
/// <param name="Path">Its path in the head.</param>
/// <param name="FormerPath">Its path in the base; null where it is new.</param>
/// <param name="IsRemoved">It is not in the head.</param>
public sealed record ChangedFile(string Path, string? FormerPath, bool IsRemoved);
