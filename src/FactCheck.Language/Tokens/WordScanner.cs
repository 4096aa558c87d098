using FactCheck.Language.Spans;

namespace FactCheck.Language.Tokens;

/// <summary>Cuts a stretch of text into words and signs. Each character is looked at a bounded number of times.</summary>
internal static class WordScanner
{
    public static List<TextSpan> Scan(string text, TextSpan span)
    {
        var words = new List<TextSpan>(Math.Min(span.Length / 5 + 1, 1 << 16));
        var i = span.Start;
        while (i < span.End)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var end = IsWordStart(text[i]) ? WordEnd(text, i, span.End) : SignEnd(text, i, span.End);
            Split(text, new(i, end), words);
            i = end;
        }
        return words;
    }

    private static bool IsWordStart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int SignEnd(string text, int at, int limit)
    {
        var c = text[at];
        var end = at + 1;
        if (c is '.' or '-') while (end < limit && text[end] == c) end++;
        return end;
    }

    private static int WordEnd(string text, int at, int limit)
    {
        if (IsAddress(text, at, limit)) return AddressEnd(text, at, limit);
        var i = at;
        while (i < limit)
        {
            if (IsWordStart(text[i])) { i++; continue; }
            if (i + 1 < limit && Joins(text, at, i)) { i++; continue; }
            break;
        }
        // "US$", "NZ$": the letters belong to the sign. "U.S.", "Mr.", "J.": the stop belongs to the short form.
        if (i < limit && text[i] is '$' or '£' or '€' && i - at <= 3 && AllUpper(text, at, i)) return i + 1;
        return i < limit && text[i] == '.' && KeepsStop(text, at, i) ? i + 1 : i;
    }

    private static bool Joins(string text, int start, int i)
    {
        char before = text[i - 1], after = text[i + 1];
        return text[i] switch
        {
            '\'' or '’' or '-' or '‑' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            '.' => char.IsDigit(before) ? char.IsDigit(after) : char.IsLetter(before) && char.IsLetterOrDigit(after) && (i - start == 1 || IsDotted(text, start, i) || char.IsLower(after)),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            _ => false,
        };
    }

    private static bool IsDotted(string text, int start, int end) => end - start >= 3 && text[end - 2] == '.';

    private static bool AllUpper(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsUpper(text[i])) return false;
        }
        return true;
    }

    private static bool KeepsStop(string text, int start, int end)
    {
        if (end - start == 1) return char.IsUpper(text[start]) && text[start] != 'I';
        if (end - start >= 3 && text[end - 2] == '.') return true;
        return end - start <= 5 && ShortTitles.Contains(text[start..end]);
    }

    private static readonly HashSet<string> ShortTitles = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov", "St", "Rev", "Hon", "Maj", "Adm", "Jr", "Sr", "No", "vs", "Inc", "Ltd", "Corp", "Co",
        "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Mt",
    };

    private static bool IsAddress(string text, int at, int limit)
    {
        var rest = text.AsSpan(at, Math.Min(limit - at, 8));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int AddressEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '“' or '”' or '<' or '>')) end++;
        while (end > at + 1 && text[end - 1] is '.' or ',' or ';' or ':' or ')' or '!' or '?') end--;
        return end;
    }

    // Clitics are words of their own: "Turkey|'s", "did|n't", "they|'ve".
    private static void Split(string text, TextSpan word, List<TextSpan> words)
    {
        var length = CliticLength(word.Slice(text));
        if (length > 0 && length < word.Length)
        {
            words.Add(new(word.Start, word.End - length));
            words.Add(new(word.End - length, word.End));
        }
        else words.Add(word);
    }

    private static int CliticLength(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        if (word.Length > 3 && (word[^3] is 'n' or 'N') && IsApostrophe(word[^2]) && word[^1] is 't' or 'T') return 3;
        if (IsApostrophe(word[^2]) && word[^1] is 's' or 'S' or 'm' or 'd') return 2;
        if (IsApostrophe(word[^3]) && (word.EndsWith("re") || word.EndsWith("ve") || word.EndsWith("ll"))) return 3;
        return 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
