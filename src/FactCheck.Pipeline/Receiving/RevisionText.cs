using FactCheck.Core.Articles;
using FactCheck.Core.Text;

namespace FactCheck.Pipeline.Receiving;

/// <summary>One text of an article as it is handed in.</summary>
/// <param name="Source">The file's text, letter for letter.</param>
/// <param name="Format">How it is written.</param>
public sealed record RevisionText(string Source, ArticleFormat Format)
{
    /// <summary>The sheet of sources beside it (CSV), or empty.</summary>
    public string SourceSheet { get; init; } = "";
    public string FileName { get; init; } = "";

    /// <summary>Day from which "yesterday" in the text is counted, or null.</summary>
    public DateOnly? Dateline { get; init; }

    /// <summary>The same hash is the same revision.</summary>
    internal string Hash => Digest.Of(Format.ToString(), Source, SourceSheet);
}
