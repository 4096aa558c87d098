using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>Quoted words cut into the pieces between marks of omission (… ... [ ]).</summary>
/// <param name="Span">All of it, in the claim.</param>
/// <param name="Pieces">The words of each piece; never empty ones.</param>
/// <param name="PieceSpans">Where the pieces stand in the claim.</param>
internal sealed record QuotePattern(TextSpan Span, IReadOnlyList<IReadOnlyList<Word>> Pieces, IReadOnlyList<TextSpan> PieceSpans)
{
    public bool IsElided => Pieces.Count > 1;

    public int WordCount => Pieces.Sum(p => p.Count);

    public static QuotePattern Of(string claim, TextSpan quote, Lexicon lexicon)
    {
        var pieces = new List<IReadOnlyList<Word>>();
        var spans = new List<TextSpan>();
        var start = quote.Start;
        var at = quote.Start;
        while (at < quote.End)
        {
            var gap = GapLength(claim, at, quote.End);
            if (gap == 0) { at++; continue; }
            Add(new(start, at));
            at += gap;
            start = at;
        }
        Add(new(start, quote.End));
        return new(quote, pieces, spans);

        void Add(TextSpan piece)
        {
            var words = WordReader.Read(claim, piece, lexicon);
            if (words.Count == 0) return;
            pieces.Add(words);
            spans.Add(new(words[0].Span.Start, words[^1].Span.End));
        }
    }

    // Length of a mark of omission at this place, with what stands in its brackets; 0 where there is none.
    private static int GapLength(string text, int at, int end)
    {
        if (text[at] == '…') return 1;
        if (text[at] == '.' && at + 2 < end && text[at + 1] == '.' && text[at + 2] == '.') return 3;
        if (text[at] == '.' && at + 4 < end && text.AsSpan(at, 5) is ". . .") return 5;
        if (text[at] is not ('[' or '(')) return 0;
        var close = text.IndexOf(text[at] == '[' ? ']' : ')', at, end - at);
        if (close < 0 || close - at > 80) return 0;
        var inside = text.AsSpan(at + 1, close - at - 1).Trim();
        // Round brackets may be the speaker's own; only an ellipsis in them is ours.
        return text[at] == '[' || inside is "..." or "…" ? close - at + 1 : 0;
    }
}
