using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>A line of an article that stands for the text of another file.</summary>
/// <param name="Path">The file, by its path from the root of the repository.</param>
/// <param name="Line">The line in the source, without its break.</param>
public sealed record ArticleInclude(string Path, TextSpan Line);
