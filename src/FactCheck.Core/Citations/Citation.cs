using FactCheck.Core.Articles;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Citations;

/// <summary>A source that the article (or the desk) names for some of its claims.</summary>
/// <param name="Url">Canonical address: the source's identity.</param>
/// <param name="AsWritten">The address as it stands in the article, with its fragment.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Span">The words that carry it in the readable text.</param>
/// <param name="SourceOffset">Where the address stands in the file.</param>
/// <param name="Claims">Indices of the claims it is there to support; empty where it supports none.</param>
public sealed record Citation(string Url, string AsWritten, LinkForm Form, TextSpan Span, int SourceOffset, IReadOnlyList<int> Claims);
