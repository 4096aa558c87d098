using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>An address in the article.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Url">As written.</param>
/// <param name="Span">The words that carry it in the readable text; empty at the place of a footnote mark.</param>
/// <param name="SourceOffset">Where the address (not its words) stands in the file.</param>
public sealed record ArticleLink(LinkForm Form, string Url, TextSpan Span, int SourceOffset);
