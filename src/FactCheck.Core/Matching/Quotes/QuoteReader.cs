using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>Finds what a statement puts between double quotation marks (typographic, plain, guillemets). Single marks are too often apostrophes.</summary>
public static class QuoteReader
{
    /// <summary>The quoted words, without the marks and without a comma or full stop that belongs to the sentence around them.</summary>
    public static IReadOnlyList<TextSpan> Read(string text)
    {
        var quotes = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (NormalForm.Fold(text[i]) != '"' || IsInch(text, i)) continue;
            if (open < 0 || text[i] is '“' or '„') { open = i; continue; }
            Add(text, new(open + 1, i), quotes);
            open = -1;
        }
        return quotes;
    }

    /// <summary>The quoted words of a claim: those between its marks, else where <paramref name="quote"/> stands in it.</summary>
    public static IReadOnlyList<TextSpan> Read(string text, string? quote)
    {
        List<TextSpan> marked = [.. Read(text).Where(q => !IsTitle(text, q))];
        if (marked.Count > 0 || string.IsNullOrWhiteSpace(quote)) return marked;
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? [] : [WithoutEndSign(text, new(at, at + quote.Length))];
    }

    /// <summary>What stands between marks of any sort, single ones included where they open after a blank and close before one.</summary>
    public static IReadOnlyList<TextSpan> Marked(string text)
    {
        var marked = Read(text).ToList();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (NormalForm.Fold(text[i]) != '\'') continue;
            var opens = (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(') && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            var closes = open >= 0 && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
            if (opens && open < 0) open = i;
            else if (closes) { marked.Add(new(open + 1, i)); open = -1; }
        }
        return marked;
    }

    // "The Salt Road": a name in marks, nobody's words.
    private static bool IsTitle(string text, TextSpan quote)
    {
        var words = quote.In(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return char.IsUpper(words[0][0]) && words.Length <= 12 && words.All(w => !char.IsLetter(w[0]) || char.IsUpper(w[0]) || w.Length <= 3 || Words.FunctionWords.Contains(w)) && words.Count(w => char.IsUpper(w[0])) * 2 > words.Length;
    }

    private static void Add(string text, TextSpan span, List<TextSpan> quotes)
    {
        var words = WithoutEndSign(text, span.Trim(text));
        if (!words.IsEmpty) quotes.Add(words);
    }

    private static TextSpan WithoutEndSign(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] is ',' or '.' && !text.AsSpan(span.Start, end - span.Start).EndsWith("...", StringComparison.Ordinal)) end--;
        return new(span.Start, end);
    }

    // 5'10" and 12" are measures.
    private static bool IsInch(string text, int at) => text[at] is '"' or '″' && at > 0 && char.IsAsciiDigit(text[at - 1]) && !HasOpenBefore(text, at);

    private static bool HasOpenBefore(string text, int at)
    {
        var open = false;
        for (var i = 0; i < at; i++) if (NormalForm.Fold(text[i]) == '"') open = !open;
        return open;
    }
}
