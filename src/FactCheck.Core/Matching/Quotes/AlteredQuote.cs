using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>Finds the place of a source that is nearest to quoted words which do not stand there as they are.</summary>
internal static class AlteredQuote
{
    // Below this share of common words in the same order, it is another sentence and no alteration.
    private const double LeastShare = 0.6;
    private const int FewestWords = 3;

    public static QuoteMatch Find(string claim, QuotePattern pattern, SourceIndex source)
    {
        var said = pattern.Pieces.SelectMany(p => p).ToList();
        var nothing = new QuoteMatch(QuoteOutcome.NotFound, pattern.Span, null, "The source does not have these words.");
        if (said.Count < FewestWords) return nothing;
        var start = DensestWindow(said, source, out var length);
        if (start < 0) return nothing;
        var has = new List<Word>(length);
        for (var i = start; i < start + length; i++) has.Add(source.Words[i]);
        var difference = WordDifference.Of(said, has);
        if (difference.Share < LeastShare || !SharesSense(said, difference)) return nothing;
        var first = Math.Max(0, difference.Common[0].Right - difference.Common[0].Left);
        var last = Math.Min(has.Count - 1, difference.Common[^1].Right + said.Count - 1 - difference.Common[^1].Left);
        var found = QuoteComparer.SpanOf(source, start + first, last - first + 1);
        return new(QuoteOutcome.Altered, pattern.Span, found, Describe(claim, said, source, has, difference));
    }

    private static bool SharesSense(List<Word> said, WordDifference difference)
    {
        var content = said.Count(w => w.IsContent);
        var shared = difference.Common.Count(c => said[c.Left].IsContent);
        return content > 0 && shared >= 0.5 * content;
    }

    // The window of source words that holds most of the quoted words, counted as a multiset; one pass.
    private static int DensestWindow(List<Word> said, SourceIndex source, out int length)
    {
        length = Math.Min(source.Words.Count, said.Count + Math.Max(4, said.Count / 2));
        var wanted = new Dictionary<int, int>();
        foreach (var word in said) wanted[word.Form] = wanted.GetValueOrDefault(word.Form) + 1;
        int best = -1, most = 0, now = 0;
        for (var i = 0; i < source.Words.Count; i++)
        {
            now += Take(wanted, source.Words[i].Form);
            if (i >= length) now -= Give(wanted, source.Words[i - length].Form);
            if (now > most) { most = now; best = Math.Max(0, i - length + 1); }
        }
        return most * 2 > said.Count ? best : -1;
    }

    private static int Take(Dictionary<int, int> wanted, int form)
    {
        ref var left = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(wanted, form);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left)) return 0;
        return left-- > 0 ? 1 : 0;
    }

    private static int Give(Dictionary<int, int> wanted, int form)
    {
        ref var left = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(wanted, form);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left)) return 0;
        return ++left > 0 ? 1 : 0;
    }

    private static string Describe(string claim, List<Word> said, SourceIndex source, List<Word> has, WordDifference difference)
    {
        var parts = new List<string>();
        foreach (var (ls, le, rs, re) in difference.Changes())
        {
            var left = le > ls ? Words(claim, said, ls, le) : "";
            var right = re > rs ? Words(source.Text, has, rs, re) : "";
            if (left.Length > 0 && right.Length > 0) parts.Add($"“{left}” where the source has “{right}”");
            else if (left.Length > 0) parts.Add($"“{left}”, which the source does not have there");
            else if (right.Length > 0) parts.Add($"leaves out “{right}”");
            if (parts.Count == 4) { parts.Add("more"); break; }
        }
        return parts.Count == 0 ? "The quotation is joined from separate words of the source." : "The quotation differs from the source: " + string.Join("; ", parts) + ".";
    }

    private static string Words(string text, List<Word> words, int from, int to) =>
        QuoteComparer.Short(text[words[from].Span.Start..words[to - 1].Span.End], 120);
}
