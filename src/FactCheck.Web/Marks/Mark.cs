using FactCheck.Language.Spans;

namespace FactCheck.Web.Marks;

/// <summary>A stretch of a text and what is said about it.</summary>
/// <param name="Span">Where.</param>
/// <param name="Css">Class of the highlight grammar (<c>m-exact</c> …).</param>
/// <param name="Says">The same in a word, for those who do not see the line.</param>
/// <param name="Pair">Letter that joins it with words of the other text; empty where it stands alone.</param>
/// <param name="Weight">Where marks overlap, the heavier one is shown.</param>
public sealed record Mark(TextSpan Span, string Css, string Says, string Pair, int Weight);
