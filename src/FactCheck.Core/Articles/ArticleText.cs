using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Articles;

/// <summary>
/// An article as its reader reads it, and the way back to the file. Every span of claims, citations and findings counts in <see cref="Text"/>;
/// <see cref="Map"/> leads to lines and columns of <see cref="Source"/>.
/// </summary>
public sealed record ArticleText
{
    /// <summary>As handed in, letter for letter.</summary>
    public required string Source { get; init; }

    public required ArticleFormat Format { get; init; }

    /// <summary>The readable text: markup removed, blocks separated by blank lines.</summary>
    public required string Text { get; init; }

    public required SourceMap Map { get; init; }

    /// <summary>In the order of the text; they do not overlap.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    /// <summary>Footnotes and comments: what the author says about the text.</summary>
    public IReadOnlyList<ArticleNote> Notes { get; init; } = [];

    /// <summary>Title from front matter or the first heading of level 1; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Top-level scalar entries of the front matter; lists are joined with a comma.</summary>
    public IReadOnlyDictionary<string, string> FrontMatter { get; init; } = new Dictionary<string, string>();

    /// <summary>Files whose words stand in the text as well, by their paths from the root of the repository.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];
}
