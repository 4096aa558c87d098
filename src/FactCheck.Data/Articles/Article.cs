using FactCheck.Data.Columns;

namespace FactCheck.Data.Articles;

/// <summary>What is to be published. Its words are in its revisions.</summary>
public sealed class Article : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Its name in the system that handed it in, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>As handed in, until the reader has found the title in the text.</summary>
    public required string Title { get; set; }

    /// <summary>Name of the gate policy that holds for it; empty for the desk's default.</summary>
    public string Policy { get; set; } = "";
    public DateTimeOffset? Deadline { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required Guid CreatedBy { get; init; }

    /// <summary>The revision that people work on: always the latest one handed in.</summary>
    public required Guid CurrentRevisionId { get; set; }
    public long Version { get; set; }
}
