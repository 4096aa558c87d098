using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>The word lists of polarity, modality and superlatives, read once.</summary>
internal static class SenseLists
{
    private static readonly HashSet<string> Negating = [.. WordList.Lines("Facets", "negators.txt").SelectMany(l => l.Split(' '))];

    private static readonly HashSet<string> CameAbout = [.. WordList.Lines("Facets", "came-about.txt").SelectMany(l => l.Split(' '))];

    private static readonly Dictionary<string, string> Hedging = Groups("hedges.txt");

    private static readonly Dictionary<string, string> Governing = Groups("governing-hedges.txt");

    private static readonly Dictionary<string, string> Helping = Groups("hedging-helpers.txt");

    private static readonly Dictionary<string, string> Highest = Groups("superlatives.txt");

    private static readonly Dictionary<string, List<(int Line, int Side)>> Sides = ReadSides();

    public static bool IsNegator(string form) => Negating.Contains(form) || form.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Negators that deny only the verb that hangs on them.</summary>
    public static bool IsNegatingVerb(string form) => form.Length > 4 && Negating.Contains(form) && form is not ("never" or "neither" or "without" or "cannot" or "nobody" or "nothing" or "nowhere" or "hardly" or "barely") && !form.Contains('\'', StringComparison.Ordinal);

    /// <summary><c>planned</c>, <c>possible</c>, <c>alleged</c>, or empty.</summary>
    public static string Hedge(string form) => Hedging.GetValueOrDefault(form, "");

    /// <summary>The kind of hedge that a word puts over the verb that hangs on it, or empty.</summary>
    public static string GoverningHedge(string form) => Governing.GetValueOrDefault(form, "");

    /// <summary>True for words under which "to do" was done: "managed", "began", "forced".</summary>
    public static bool ComesAbout(string form) => CameAbout.Contains(form);

    /// <summary>The kind of hedge of "will", "may"; empty for other helpers.</summary>
    public static string HedgingAuxiliary(string form) => Kind(form, "auxiliary-");

    /// <summary>The kind of hedge of "allegedly", "perhaps"; empty for other adverbs.</summary>
    public static string HedgingAdverb(string form) => Kind(form, "adverb-");

    /// <summary>The group of a superlative, or empty.</summary>
    public static string Superlative(string form) => Highest.GetValueOrDefault(form, "");

    public static bool HasAntonyms(string form) => Sides.ContainsKey(form);

    /// <summary>True where the list puts the two words on opposite sides.</summary>
    public static bool AreOpposite(string left, string right)
    {
        if (!Sides.TryGetValue(left, out var one) || !Sides.TryGetValue(right, out var other)) return false;
        foreach (var (line, side) in one) if (other.Contains((line, 1 - side)) && !other.Contains((line, side))) return true;
        return false;
    }

    private static string Kind(string form, string prefix) =>
        Helping.GetValueOrDefault(form, "") is { Length: > 0 } kind && kind.StartsWith(prefix, StringComparison.Ordinal) ? kind[prefix.Length..] : "";

    private static Dictionary<string, string> Groups(string list)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("Facets", list))
        {
            var words = line.Split(' ');
            foreach (var word in words.AsSpan(1)) groups.TryAdd(word, words[0]);
        }
        return groups;
    }

    private static Dictionary<string, List<(int, int)>> ReadSides()
    {
        var sides = new Dictionary<string, List<(int, int)>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in WordList.Lines("Facets", "antonyms.txt"))
        {
            var parts = line.Split('|');
            for (var side = 0; side < 2; side++)
                foreach (var word in parts[side].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!sides.TryGetValue(word, out var places)) sides.Add(word, places = []);
                    places.Add((number, side));
                }
            number++;
        }
        return sides;
    }
}
