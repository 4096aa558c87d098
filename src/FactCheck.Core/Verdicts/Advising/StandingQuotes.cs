namespace FactCheck.Core.Verdicts.Advising;

/// <summary>Looks up quotations: whether what stands between quotation marks in a text stands in others, letter for letter.</summary>
public static class StandingQuotes
{
    private const string Ends = ".,;:!?…";

    /// <summary>True where every quotation of <paramref name="text"/> stands in one of <paramref name="grounds"/>. The sign before a closing mark may be the writer's.</summary>
    public static bool Stand(string text, params IReadOnlyCollection<string> grounds)
    {
        foreach (var quoted in Find(text))
        {
            if (grounds.Any(g => g.Contains(quoted, StringComparison.Ordinal))) continue;
            var words = quoted.TrimEnd(Ends.ToCharArray());
            if (words.Length == 0 || !grounds.Any(g => g.Contains(words, StringComparison.Ordinal))) return false;
        }
        return true;
    }

    // One walk; a quotation that is never closed runs to the end, an apostrophe that looked like a mark is none.
    private static List<string> Find(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (CloserOf(text, i) is not { } closer) continue;
            var isSingle = closer is '\'' or '’';
            var end = EndOf(text, i + 1, closer, isSingle);
            if (end < 0 && isSingle) continue;
            if (end < 0) end = text.Length;
            if (text[(i + 1)..end].Trim() is { Length: > 0 } words) found.Add(words);
            i = end;
        }
        return found;
    }

    private static int EndOf(string text, int from, char closer, bool isSingle)
    {
        for (var at = text.IndexOf(closer, from); at >= 0; at = text.IndexOf(closer, at + 1))
            if (!isSingle || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) return at;
        return -1;
    }

    private static char? CloserOf(string text, int at) => text[at] switch
    {
        '“' or '„' => '”',
        '"' => '"',
        '«' => '»',
        '`' => '`',
        '‘' when at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) => '’',
        '\'' when (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) => '\'',
        _ => null,
    };
}
