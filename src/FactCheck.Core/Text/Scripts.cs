namespace FactCheck.Core.Text;

/// <summary>The script that most letters of a text belong to, as a language where one language alone writes in it.</summary>
internal static class Scripts
{
    public const string Latin = "Latn";
    public const string Cyrillic = "Cyrl";
    public const string Arabic = "Arab";

    private static readonly (char First, char Last, string Script)[] Ranges =
    [
        ('A', 'Z', Latin), ('a', 'z', Latin), ('\u00C0', '\u024F', Latin), ('\u1E00', '\u1EFF', Latin),
        ('\u0370', '\u03FF', "el"), ('\u1F00', '\u1FFF', "el"), ('\u0400', '\u052F', Cyrillic), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"),
        ('\u0600', '\u06FF', Arabic), ('\u0750', '\u077F', Arabic), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0A00', '\u0A7F', "pa"), ('\u0A80', '\u0AFF', "gu"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"), ('\u0C80', '\u0CFF', "kn"), ('\u0D00', '\u0D7F', "ml"), ('\u0D80', '\u0DFF', "si"), ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"), ('\u1000', '\u109F', "my"), ('\u10A0', '\u10FF', "ka"), ('\u1200', '\u137F', "am"), ('\u1780', '\u17FF', "km"),
        ('\u3040', '\u30FF', "ja"), ('\u1100', '\u11FF', "ko"), ('\uAC00', '\uD7AF', "ko"), ('\u3400', '\u4DBF', "zh"), ('\u4E00', '\u9FFF', "zh"),
    ];

    public static string Dominant(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            foreach (var (first, last, script) in Ranges)
            {
                if (c < first || c > last) continue;
                // A sign of Chinese is a word, not a letter.
                counts[script] = counts.GetValueOrDefault(script) + 1;
                break;
            }
        }
        if (letters == 0 || counts.Count == 0) return "";
        // Japanese is written with the signs of Chinese between its own; a tenth of kana is proof.
        if (counts.GetValueOrDefault("ja") * 10 > counts.GetValueOrDefault("zh") && counts.GetValueOrDefault("ja") + counts.GetValueOrDefault("zh") > letters / 2) return "ja";
        var best = counts.MaxBy(static pair => pair.Value);
        return best.Value * 2 > letters ? best.Key : "";
    }
}
