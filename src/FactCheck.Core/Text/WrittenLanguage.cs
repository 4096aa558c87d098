using System.Collections.Frozen;

namespace FactCheck.Core.Text;

/// <summary>
/// Tells the language of a text from the text itself: by its script where that decides, else by its function words, which make up a third of any running
/// text and differ even between close relatives. Says nothing rather than guess.
/// </summary>
public static class WrittenLanguage
{
    private const int Reach = 20_000;
    private const int FewestWords = 8;

    // Measured on running text, a third to a half of the words are function words; in lists and menus far fewer.
    private const double LeastShare = 0.12;
    private const double LeastLead = 1.2;

    private static readonly FrozenDictionary<string, string[]> Owners = FunctionWords.All
        .SelectMany(static line => line.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (Word: word, line.Language)))
        .GroupBy(static pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.Select(static pair => pair.Language).ToArray(), StringComparer.Ordinal);

    /// <summary>The ISO 639-1 code of the language, or empty where the text is too short or too mixed to tell.</summary>
    /// <param name="text">Running text; its beginning is looked at.</param>
    public static string Of(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Reach));
        var script = Scripts.Dominant(start);
        return script switch
        {
            "" => "",
            Scripts.Latin or Scripts.Cyrillic or Scripts.Arabic => ByWords(start),
            _ => script,
        };
    }

    /// <summary>What the text shows, where it shows it clearly; otherwise what was stated of it.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="stated">The code that somebody wrote beside it, or empty.</param>
    public static string Of(string text, string stated) => Of(text) is { Length: > 0 } seen ? seen : stated;

    private static string ByWords(ReadOnlySpan<char> text)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var lookup = Owners.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        var words = 0;
        for (int i = 0, from = -1; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                if (from < 0) from = i;
                continue;
            }
            if (from >= 0 && i - from <= lower.Length)
            {
                words++;
                var length = text[from..i].ToLowerInvariant(lower);
                if (length > 0 && lookup.TryGetValue(lower[..length], out var owners)) Count(owners, scores);
            }
            from = -1;
        }
        return words < FewestWords ? "" : Best(scores, words);
    }

    // A word that many languages share says little for each.
    private static void Count(string[] owners, Dictionary<string, double> scores)
    {
        foreach (var owner in owners) scores[owner] = scores.GetValueOrDefault(owner) + (1.0 / Math.Sqrt(owners.Length));
    }

    private static string Best(Dictionary<string, double> scores, int words)
    {
        var ranked = scores.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(2).ToList();
        if (ranked.Count == 0 || ranked[0].Value < words * LeastShare) return "";
        return ranked.Count == 1 || ranked[0].Value >= ranked[1].Value * LeastLead ? ranked[0].Key : "";
    }
}
