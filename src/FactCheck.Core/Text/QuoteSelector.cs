using FactCheck.Language.Spans;

namespace FactCheck.Core.Text;

/// <summary>
/// Anchors words by themselves and by their neighbourhood (W3C Web Annotation, TextQuoteSelector with a TextPositionSelector beside it).
/// </summary>
/// <param name="Exact">The words, letter for letter.</param>
/// <param name="Prefix">Up to <see cref="Context"/> code units before them.</param>
/// <param name="Suffix">Up to <see cref="Context"/> code units after them.</param>
/// <param name="Start">Where they stood when the anchor was made (UTF-16 code units); a hint, never a proof.</param>
public sealed record QuoteSelector(string Exact, string Prefix, string Suffix, int Start)
{
    /// <summary>How many code units of neighbourhood an anchor keeps on each side.</summary>
    public const int Context = 32;

    /// <summary>The span at which the words stood when the anchor was made.</summary>
    public TextSpan Span => new(Start, Start + Exact.Length);

    /// <summary>An anchor for the words under <paramref name="span"/>.</summary>
    public static QuoteSelector Of(string text, TextSpan span) => new(
        span.In(text),
        text[Math.Max(0, span.Start - Context)..span.Start],
        text[span.End..Math.Min(text.Length, span.End + Context)],
        span.Start);

    /// <summary>
    /// Every place of <paramref name="text"/> where the words stand, those with the right neighbours first:
    /// one place is certain, several are ambiguous (ask, never jump), none means that the words are gone.
    /// </summary>
    public IReadOnlyList<TextSpan> FindIn(string text)
    {
        if (Exact.Length == 0) return [];
        var all = new List<TextSpan>();
        for (var at = text.IndexOf(Exact, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Exact, at + 1, StringComparison.Ordinal))
            all.Add(new(at, at + Exact.Length));
        var framed = all.FindAll(s => HasNeighbours(text, s));
        return framed.Count > 0 ? framed : all;
    }

    private bool HasNeighbours(string text, TextSpan span) =>
        text.AsSpan(0, span.Start).EndsWith(Prefix, StringComparison.Ordinal)
        && text.AsSpan(span.End).StartsWith(Suffix, StringComparison.Ordinal);
}
