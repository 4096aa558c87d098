using System.Collections.Frozen;
using System.Reflection;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Closed word classes and verb forms, written by hand and embedded: what is known without a model.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClass> Closed = ReadClosed();
    private static readonly string[][] VerbForms = [.. Lines("verbs.txt").Select(l => l.Split(' '))];
    private static readonly FrozenSet<string> Bases = VerbForms.Select(f => f[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> PastByBase = VerbForms.Where(f => f.Length == 3).ToFrozenDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Pasts = PastByBase.Values.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Participles = VerbForms.Where(f => f.Length == 3).Select(f => f[2]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The class of a word that has but one, or null.</summary>
    public static WordClass? ClassOf(string lower) => Closed.TryGetValue(lower, out var found) ? found : null;

    public static bool IsBase(string lower) => Bases.Contains(lower);

    public static bool IsIrregularPast(string lower) => Pasts.Contains(lower);

    public static bool IsIrregularParticiple(string lower) => Participles.Contains(lower);

    /// <summary>The base of a third-person form of a known verb, or null: <c>holds</c>, <c>denies</c>, <c>reaches</c>.</summary>
    public static string? BaseOfThird(string lower)
    {
        if (lower.Length < 4 || lower[^1] != 's') return null;
        if (IsBase(lower[..^1])) return lower[..^1];
        if (lower.EndsWith("ies", StringComparison.Ordinal) && IsBase(lower[..^3] + "y")) return lower[..^3] + "y";
        return lower.EndsWith("es", StringComparison.Ordinal) && IsBase(lower[..^2]) ? lower[..^2] : null;
    }

    /// <summary>The past form of the verb whose gerund is <paramref name="gerund"/>: <c>killing</c> → <c>killed</c>, <c>making</c> → <c>made</c>; null where it is not sure.</summary>
    public static string? PastOfGerund(string gerund)
    {
        if (gerund.Length < 5 || !gerund.EndsWith("ing", StringComparison.Ordinal)) return null;
        var stem = gerund[..^3];
        var undoubled = stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : stem;
        foreach (var candidate in new[] { stem, stem + "e", undoubled })
        {
            if (PastByBase.TryGetValue(candidate, out var past)) return past;
        }
        if (IsBase(stem + "e")) return stem + "ed";
        if (stem[^1] == 'y' && stem.Length > 1 && !IsVowel(stem[^2])) return stem[..^1] + "ied";
        return stem + "ed";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, WordClass> ReadClosed()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var line in Lines("lexicon.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = Enum.Parse<WordClass>(line[..colon], ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word, name);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FactCheck.Language.Syntax." + file)
            ?? throw new InvalidOperationException($"{file} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
