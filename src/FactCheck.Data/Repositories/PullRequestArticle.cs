namespace FactCheck.Data.Repositories;

/// <summary>A file of a pull request, which is an article at the desk.</summary>
public sealed class PullRequestArticle
{
    public required Guid PullRequestId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid DeskId { get; init; }
    public required string Path { get; init; }

    /// <summary>False where the last push no longer touches the file.</summary>
    public bool Stands { get; set; } = true;
}
