using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>Addresses that stand in a text without markup.</summary>
public static class BareUrls
{
    private static readonly string[] Openings = ["https://", "http://", "www."];

    /// <summary>Where each address stands, without the punctuation of the sentence around it. Linear in the text.</summary>
    public static IReadOnlyList<TextSpan> Find(ReadOnlySpan<char> text)
    {
        var found = new List<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('h' or 'H' or 'w' or 'W') || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            var opening = OpeningAt(text[at..]);
            if (opening == 0) continue;
            var end = at + opening;
            while (end < text.Length && !IsEnd(text[end])) end++;
            var next = end;
            end = WithoutPunctuation(text, at, end);
            if (end > at + opening) found.Add(new(at, end));
            at = Math.Max(at, next - 1);
        }
        return found;
    }

    private static int OpeningAt(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return opening.Length;
        }
        return 0;
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '“' or '”' or '«' or '»' or '`' or '|';

    private static int WithoutPunctuation(ReadOnlySpan<char> text, int start, int end)
    {
        int open = text[start..end].Count('('), close = text[start..end].Count(')');
        while (end > start)
        {
            var last = text[end - 1];
            if (last == ')' && close > open) close--;
            else if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}' or '*' or '_' or '…')) break;
            end--;
        }
        return end;
    }
}
