using FactCheck.Core.Matching.Words;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>Looks for the quoted words of a claim in a source: letter for letter, levelled, elided, altered, or not there.</summary>
public static class QuoteComparer
{
    // The words left out at one mark of omission may fill this many words of the source.
    private const int WidestGap = 120;

    /// <summary>Each quotation of <paramref name="claim"/> beside what the source has.</summary>
    public static IReadOnlyList<QuoteMatch> Compare(ClaimStatement claim, SourceIndex source) =>
        [.. QuoteReader.Read(claim.Text, claim.Quote).Select(q => Compare(claim.Text, q, source))];

    private static QuoteMatch Compare(string claim, TextSpan quote, SourceIndex source)
    {
        var pattern = QuotePattern.Of(claim, quote, source.Lexicon);
        if (pattern.WordCount == 0) return new(QuoteOutcome.NotFound, quote, null, "There are no words between the quotation marks.");
        return (pattern.IsElided ? Elided(claim, pattern, source) : Whole(claim, pattern, source)) ?? AlteredQuote.Find(claim, pattern, source);
    }

    private static QuoteMatch? Whole(string claim, QuotePattern pattern, SourceIndex source)
    {
        QuoteMatch? best = null;
        foreach (var at in WordSearch.Find(source.Words, pattern.Pieces[0]))
        {
            var match = Judge(claim, pattern, SpanOf(source, at, pattern.Pieces[0].Count), source.Text);
            if (best is null || match.Outcome < best.Outcome) best = match;
            if (best.Outcome == QuoteOutcome.Exact) break;
        }
        return best;
    }

    /// <summary>The same quotation at another place that has its words.</summary>
    internal static QuoteMatch At(string claim, QuoteMatch quote, TextSpan place, SourceIndex source) => Judge(claim, QuotePattern.Of(claim, quote.Claim, source.Lexicon), place, source.Text);

    private static QuoteMatch Judge(string claim, QuotePattern pattern, TextSpan found, string source)
    {
        var (said, has) = (pattern.PieceSpans[0].In(claim), found.In(source));
        if (string.Equals(said, has, StringComparison.Ordinal)) return new(QuoteOutcome.Exact, pattern.Span, found, "The source has these words letter for letter.");
        var (left, right) = (NormalForm.Of(said), NormalForm.Of(has));
        if (EqualButForFirstLetter(left, right) || EqualButForFirstLetter(left.Replace('"', '\''), right.Replace('"', '\'')))
            return new(QuoteOutcome.Normalised, pattern.Span, found, "The source has these words; only typography, spacing or the first capital differ.");
        if (EqualButForFirstLetter(Bare(left), Bare(right))) return new(QuoteOutcome.Normalised, pattern.Span, found, $"The source has these words; only commas or blanks differ: “{has}”.");
        return new(QuoteOutcome.Altered, pattern.Span, found, $"The words are the same, punctuation or capitals are not: the source has “{has}”.");
    }

    // Question and exclamation marks stay: they change what is said.
    private static string Bare(string words) => string.Concat(words.Where(c => char.IsLetterOrDigit(c) || c is '?' or '!'));

    private static bool EqualButForFirstLetter(string left, string right) =>
        left.Length == right.Length && left.Length > 0 && char.ToUpperInvariant(left[0]) == char.ToUpperInvariant(right[0]) && left.AsSpan(1).SequenceEqual(right.AsSpan(1));

    private static QuoteMatch? Elided(string claim, QuotePattern pattern, SourceIndex source)
    {
        foreach (var first in WordSearch.Find(source.Words, pattern.Pieces[0]))
        {
            var end = first + pattern.Pieces[0].Count;
            var complete = true;
            foreach (var piece in pattern.Pieces.Skip(1))
            {
                var next = WordSearch.Find(Window(source.Words, end, WidestGap + piece.Count), piece, 0, 1);
                if (next.Count == 0) { complete = false; break; }
                end += next[0] + piece.Count;
            }
            if (!complete) continue;
            var span = SpanOf(source, first, end - first);
            var left = Omitted(claim, pattern, source, first, end);
            return new(QuoteOutcome.Elided, pattern.Span, span, $"The source has these words with more between them: “{Short(span.In(source.Text), 240)}”.{left}");
        }
        return null;
    }

    // Words that turn the sense round must not disappear behind an ellipsis without being named.
    private static string Omitted(string claim, QuotePattern pattern, SourceIndex source, int first, int end)
    {
        var kept = pattern.Pieces.SelectMany(p => p).Select(w => w.Form).ToHashSet();
        for (var i = first; i < end; i++)
        {
            var word = source.Words[i];
            if (!kept.Contains(word.Form) && source.Lexicon[word.Form] is "not" or "never" or "no" or "unless" or "without" or "cannot")
                return $" The omission takes away “{word.Span.In(source.Text)}”.";
        }
        return "";
    }

    private static List<Word> Window(IReadOnlyList<Word> words, int start, int length)
    {
        var window = new List<Word>(length);
        for (var i = start; i < Math.Min(words.Count, start + length); i++) window.Add(words[i]);
        return window;
    }

    internal static TextSpan SpanOf(SourceIndex source, int firstWord, int count) =>
        new(source.Words[firstWord].Span.Start, source.Words[firstWord + count - 1].Span.End);

    internal static string Short(string words, int longest)
    {
        if (words.Length <= longest) return NormalForm.Of(words);
        var half = longest / 2;
        return NormalForm.Of(words[..half]) + " […] " + NormalForm.Of(words[^half..]);
    }
}
