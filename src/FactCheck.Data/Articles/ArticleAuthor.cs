using FactCheck.Data.Columns;

namespace FactCheck.Data.Articles;

/// <summary>Who wrote the article: an account, an identity that some system vouches for, or a name that nobody has placed yet.</summary>
public sealed class ArticleAuthor : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>As written by whoever handed the article in.</summary>
    public required string Name { get; init; }

    /// <summary>The account, or null.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>A verified login elsewhere (<c>github:octocat</c>) of somebody who has no account here, or null.</summary>
    public string? Identity { get; set; }

    /// <summary>The editor who placed an unknown name, and when.</summary>
    public Guid? NamedBy { get; set; }
    public DateTimeOffset? NamedAt { get; set; }
    public long Version { get; set; }

    /// <summary>An unknown author closes the gate: nobody can tell whether the checker is the author.</summary>
    public bool IsKnown => PersonId is not null || Identity is not null;
}
