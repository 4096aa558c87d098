namespace FactCheck.Data.Repositories;

/// <summary>Where a pull request stands on the platform.</summary>
public enum PullRequestState
{
    Open,
    Merged,
    Closed,
}
