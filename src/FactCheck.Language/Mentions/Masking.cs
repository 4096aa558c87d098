using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Hides what stands between quotation marks: to the rest of the sentence a quotation is one word.</summary>
internal static class Masking
{
    /// <summary>The words of a sentence with every quotation in it as one word of class <see cref="WordClass.Quoted"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="words">Words of one sentence.</param>
    /// <param name="quotes">All quotations of the text, in order.</param>
    public static Word[] Apply(string text, Word[] words, List<TextSpan> quotes)
    {
        if (words.Length == 0 || quotes.Count == 0) return words;
        var at = FirstEndingAfter(quotes, words[0].Span.Start);
        if (at >= quotes.Count || quotes[at].Start >= words[^1].Span.End) return words;
        var masked = new List<Word>(words.Length);
        for (var i = 0; i < words.Length;)
        {
            while (at < quotes.Count && quotes[at].End <= words[i].Span.Start) at++;
            if (at == quotes.Count || !quotes[at].Contains(words[i].Span.Start)) { masked.Add(words[i++]); continue; }
            var last = i;
            while (last + 1 < words.Length && quotes[at].Contains(words[last + 1].Span.Start)) last++;
            var span = words[i].Span.Union(words[last].Span);
            masked.Add(new(span, span.In(text), "", WordClass.Quoted));
            i = last + 1;
        }
        return [.. masked];
    }

    private static int FirstEndingAfter(List<TextSpan> quotes, int position)
    {
        int low = 0, high = quotes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
