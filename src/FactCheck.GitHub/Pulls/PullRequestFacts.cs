namespace FactCheck.GitHub.Pulls;

/// <summary>A pull request as the platform has it now, whatever order its deliveries came in.</summary>
public sealed record PullRequestFacts
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string BaseBranch { get; init; }

    public required string BaseSha { get; init; }

    public required string HeadSha { get; init; }

    public required bool IsFork { get; init; }

    public required bool IsClosed { get; init; }

    public required bool IsMerged { get; init; }

    /// <summary>Login of whoever merged it, or empty.</summary>
    public string MergedBy { get; init; } = "";
}
