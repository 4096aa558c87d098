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

    /// <summary>The forms of a verb: base, third person, past, participle, gerund.</summary>
    public static IEnumerable<string> FormsOf(string verb)
    {
        var silent = verb[^1] == 'e';
        var consonantY = verb[^1] == 'y' && verb.Length > 1 && !IsVowel(verb[^2]);
        var doubled = Doubles(verb) ? verb + verb[^1] : verb;
        var hisses = verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || verb[^1] is 's' or 'x' or 'z' or 'o';
        var third = consonantY ? verb[..^1] + "ies" : hisses ? verb + "es" : verb + "s";
        var regular = silent ? verb + "d" : consonantY ? verb[..^1] + "ied" : doubled + "ed";
        var gerund = silent && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : doubled + "ing";
        var irregular = VerbForms.FirstOrDefault(f => f.Length == 3 && f[0] == verb);
        return irregular is null ? [verb, third, regular, gerund] : [verb, third, irregular[1], irregular[2], gerund];
    }

    // Short verbs with one vowel before the last consonant double it: "plan", "admit".
    private static bool Doubles(string verb) =>
        verb is "admit" or "commit" or "refer" or "permit" or "submit" or "compel"
        || (verb.Length is 3 or 4 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'y' or 'x') && IsVowel(verb[^2]) && !IsVowel(verb[^3]));

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
