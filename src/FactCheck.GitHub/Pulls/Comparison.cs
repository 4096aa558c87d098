namespace FactCheck.GitHub.Pulls;

/// <summary>What lies between a base and a head.</summary>
/// <param name="MergeBase">The commit that changes are counted from.</param>
/// <param name="Authors">Everybody who wrote a commit of it, each once.</param>
/// <param name="AllCommitsRead">False where the platform lists no more commits: authors may be missing.</param>
public sealed record Comparison(string MergeBase, IReadOnlyList<CommitAuthor> Authors, bool AllCommitsRead);
