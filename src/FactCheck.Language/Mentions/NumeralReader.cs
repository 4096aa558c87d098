using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Reads one numeral from the words at a place: figures, words, scales and what hangs together of them.</summary>
internal static class NumeralReader
{
    /// <summary>The numeral at <paramref name="at"/>: value and index after its last word; null where none begins.</summary>
    public static (double Value, int End)? Read(IReadOnlyList<Word> words, int at)
    {
        if (Attached(words[at].Lower) is { } attached) return WithScale(words, attached, at + 1);
        if (NumberWords.Figures(words[at].Lower) is { } figures) return WithScale(words, figures, at + 1);
        return ReadWords(words, at);
    }

    // "5m", "2.5bn": figures and scale in one word.
    private static double? Attached(string lower)
    {
        var end = lower.Length;
        while (end > 0 && char.IsAsciiLetter(lower[end - 1])) end--;
        if (end == 0 || end == lower.Length || NumberWords.Scale(lower[end..]) is not (> 0 and var scale)) return null;
        return NumberWords.Figures(lower.AsSpan(0, end)) * scale;
    }

    private static (double, int) WithScale(IReadOnlyList<Word> words, double value, int at)
    {
        while (at < words.Count && NumberWords.Scale(words[at].Lower) is > 0 and var scale && (words[at].Lower.Length > 2 || words[at].Span.Start == words[at - 1].Span.End))
        {
            value *= scale;
            at++;
        }
        return (value, at);
    }

    // "two hundred and fifty thousand": scales multiply what stands before them, smaller numbers add up.
    private static (double Value, int End)? ReadWords(IReadOnlyList<Word> words, int at)
    {
        double total = 0, part = 0;
        var i = at;
        var any = false;
        while (i < words.Count)
        {
            var lower = words[i].Lower;
            if (NumberWords.Word(lower) is { } value) part += value;
            else if (NumberWords.Scale(lower) is > 0 and var scale && lower.Length > 2 && (any || i == at && lower is not "dozen"))
            {
                part = part == 0 ? scale : part * scale;
                if (scale > 100) { total += part; part = 0; }
            }
            else if (any && lower == "and" && NumberWords.Scale(words[i - 1].Lower) >= 100 && i + 1 < words.Count && NumberWords.Word(words[i + 1].Lower) is not null) { i++; continue; }
            else break;
            any = true;
            i++;
            if (i - at > 12) break;
        }
        return any ? (total + part, i) : null;
    }
}
