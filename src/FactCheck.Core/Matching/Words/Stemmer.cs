namespace FactCheck.Core.Matching.Words;

/// <summary>Stems of English words: irregular forms from a list, the rest by Porter's algorithm (M. F. Porter, Program 14(3), 1980).</summary>
public static class Stemmer
{
    private static readonly Dictionary<string, string> Irregular = WordList.Lines("irregular.txt")
        .Select(l => l.Split(' ')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>True for forms like <c>took</c> and <c>people</c>.</summary>
    public static bool IsIrregular(string word) => Irregular.ContainsKey(word);

    /// <summary>The stem of a folded word; a word with digits or signs is its own stem.</summary>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var regular)) word = regular;
        if (word.Length < 3) return word;
        foreach (var c in word) if (c is < 'a' or > 'z') return word;
        return new PorterStem(word).Result();
    }
}
