using System.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Language.Propositions;

/// <summary>Writes a proposition out of its pieces.</summary>
internal static class Rendering
{
    /// <summary>The pieces as one sentence with a capital and a full stop.</summary>
    public static string Write(string text, IReadOnlyList<Piece> pieces)
    {
        var result = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.IsOwn) Append(result, piece.Own);
            else if (piece.Lowered) Append(result, string.Concat(char.ToLowerInvariant(text[piece.Span.Start]).ToString(), piece.Span.Slice(text)[1..]));
            else Append(result, piece.Span.Slice(text));
        }
        while (result.Length > 0 && result[^1] is ' ' or ',' or ';' or ':' or '—' or '–' or '-') result.Length--;
        if (result.Length == 0) return "";
        if (char.IsLower(result[0])) result[0] = char.ToUpperInvariant(result[0]);
        // A quotation of which only the first sentence is given is closed again.
        if (Count(result, '“') > Count(result, '”')) result.Append('”');
        else if (Count(result, '"') % 2 == 1) result.Append('"');
        if (!Ends(result)) result.Append('.');
        return result.ToString();
    }

    /// <summary>The words of the text among the pieces, joined where nothing but white space lies between, in the order of the text.</summary>
    public static IReadOnlyList<TextSpan> Spans(string text, IReadOnlyList<Piece> pieces)
    {
        var spans = new List<TextSpan>();
        foreach (var piece in pieces.Where(p => !p.IsOwn).OrderBy(p => p.Span.Start))
        {
            if (spans.Count > 0 && piece.Span.Start <= spans[^1].End) spans[^1] = spans[^1].Union(piece.Span);
            else if (spans.Count > 0 && text.AsSpan(spans[^1].End, piece.Span.Start - spans[^1].End).IsWhiteSpace()) spans[^1] = spans[^1].Union(piece.Span);
            else spans.Add(piece.Span);
        }
        return spans;
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> words)
    {
        if (words.Length == 0) return;
        var tight = words[0] is ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']' or '%' || (words[0] is '\'' or '’' && (words.Length == 1 || (words.Length <= 3 && char.IsLetter(words[1])))) || words is "n't" or "n’t";
        if (result.Length > 0 && !tight && result[^1] is not ('(' or '$' or '£' or '€' or '“' or ' ')) result.Append(' ');
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
    }

    private static int Count(StringBuilder result, char sign)
    {
        var count = 0;
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] == sign) count++;
        }
        return count;
    }

    private static bool Ends(StringBuilder result)
    {
        var at = result.Length - 1;
        while (at > 0 && result[at] is '"' or '”' or '’' or ')' or '\'' or ']') at--;
        return result[at] is '.' or '!' or '?' or '…';
    }
}
