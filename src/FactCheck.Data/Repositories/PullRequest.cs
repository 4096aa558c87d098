using FactCheck.Data.Columns;

namespace FactCheck.Data.Repositories;

/// <summary>A pull request as we last read it.</summary>
public sealed class PullRequest : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid RepositoryId { get; init; }
    public required int Number { get; init; }
    public string Title { get; set; } = "";
    public string Url { get; set; } = "";
    public string BaseBranch { get; set; } = "";

    /// <summary>The commit that changes are counted from.</summary>
    public string MergeBase { get; set; } = "";
    public string HeadSha { get; set; } = "";
    public bool IsFork { get; set; }
    public PullRequestState State { get; set; }

    /// <summary>Whether people must approve before a merge, by the repository's configuration for this branch.</summary>
    public bool AsksGate { get; set; }

    /// <summary>Whom the repository's configuration asks to review, by their names at the desk, with commas; or empty.</summary>
    public string Reviewers { get; set; } = "";

    /// <summary>It touches content at all.</summary>
    public bool TouchesContent { get; set; }

    /// <summary>Counted up by every re-analysis: each has check runs of its own, since annotations cannot be taken back.</summary>
    public int Round { get; set; }

    /// <summary>The commit and round that were read, as <c>sha:round</c>; or empty.</summary>
    public string ReadAs { get; set; } = "";

    /// <summary>Why it waits or what broke, in words; or empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>The number to quote where the tool broke; or empty.</summary>
    public string Incident { get; set; } = "";
    public required DateTimeOffset SeenAt { get; set; }
    public long Version { get; set; }
}
