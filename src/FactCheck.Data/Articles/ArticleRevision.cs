using FactCheck.Core.Articles;

namespace FactCheck.Data.Articles;

/// <summary>One immutable text of an article, as handed in.</summary>
public sealed class ArticleRevision
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Counted from 1 within the article.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 over format, text and source sheet: the same text again is the same revision.</summary>
    public required string ContentHash { get; init; }
    public required ArticleFormat Format { get; init; }

    /// <summary>The file's text, letter for letter.</summary>
    public required string Source { get; init; }

    /// <summary>The sheet of sources handed in beside it (CSV), or empty.</summary>
    public string SourceSheet { get; init; } = "";
    public string FileName { get; init; } = "";

    /// <summary>Day from which "yesterday" and "this year" in the text are counted; null where nobody said.</summary>
    public DateOnly? Dateline { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required Guid CreatedBy { get; init; }
}
