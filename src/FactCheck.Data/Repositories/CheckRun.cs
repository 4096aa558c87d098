using FactCheck.Data.Columns;

namespace FactCheck.Data.Repositories;

/// <summary>A check run of ours. Its id is the external id on the platform.</summary>
public sealed class CheckRun : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid RepositoryId { get; init; }

    /// <summary>Null for a merge group.</summary>
    public Guid? PullRequestId { get; init; }
    public required string Name { get; init; }
    public required string HeadSha { get; init; }
    public required int Round { get; init; }

    /// <summary>The platform's number; null while it is not made.</summary>
    public long? RunId { get; set; }
    public string Status { get; set; } = "";
    public string Conclusion { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>Digest of what was last put there: the same again is not sent.</summary>
    public string Published { get; set; } = "";

    /// <summary>Its annotations are all there.</summary>
    public bool IsAnnotated { get; set; }
    public required DateTimeOffset StartedAt { get; init; }
    public long Version { get; set; }
}
