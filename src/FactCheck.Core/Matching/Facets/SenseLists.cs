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

    // A form may be an adverb and an adjective, so each kind of helper that overlaps has a table of its own.
    private static readonly Dictionary<string, string> Adjectives = Groups("hedging-helpers.txt", "adjective-");

    private static readonly Dictionary<string, string> Passives = Groups("hedging-helpers.txt", "passive-");

    private static readonly Dictionary<string, string> VerbsOnly = Groups("hedging-helpers.txt", "noun-");

    private static readonly Dictionary<string, string> Faced = Groups("hedging-helpers.txt", "faced-");

    private static readonly HashSet<string> Doubtful = [.. WordList.Lines("Facets", "doubtful-speakers.txt").SelectMany(l => l.Split(' '))];

    private static readonly HashSet<string> Speech = [.. WordList.Lines("Facets", "speech.txt").SelectMany(l => l.Split(' '))];

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

    /// <summary>The kind of hedge of "likely", "alleged" before a noun; empty for other adjectives.</summary>
    public static string HedgingAdjective(string form) => Adjectives.GetValueOrDefault(form, "");

    /// <summary>The kind of hedge of "(a strike) was threatened": what is only threatened; empty for other verbs.</summary>
    public static string HedgingPassive(string form) => Passives.GetValueOrDefault(form, "");

    /// <summary>The kind of hedge that a word puts over a noun that hangs on it: "hopes (for a grant)"; empty for "an order (of birds)", which hedges verbs only.</summary>
    public static string GoverningNounHedge(string form) => VerbsOnly.ContainsKey(form) ? "" : GoverningHedge(form);

    /// <summary>The kind of hedge of "a ban" in "faces a ban"; empty for what is already there when it is faced.</summary>
    public static string FacedHedge(string form) => Faced.GetValueOrDefault(form, "");

    /// <summary>True for "witness", "critics", "sources": what only they say may be wrong.</summary>
    public static bool IsDoubtfulSpeaker(string form) => Doubtful.Contains(form);

    /// <summary>True for verbs that report and leave open whether it is so.</summary>
    public static bool IsSpeech(string form) => Speech.Contains(form);

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

    private static Dictionary<string, string> Groups(string list, string prefix = "")
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("Facets", list))
        {
            var words = line.Split(' ');
            if (!words[0].StartsWith(prefix, StringComparison.Ordinal)) continue;
            foreach (var word in words.AsSpan(1)) groups.TryAdd(word, words[0][prefix.Length..]);
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
