using System.Collections.Frozen;

namespace FactCheck.Language.Tokens;

/// <summary>Written words that keep the full stop after them.</summary>
internal static class Abbreviations
{
    // Titles and the like always precede a name, so that at the end of a sentence the stop is the sentence's own.
    private static readonly FrozenSet<string> BeforeMore = Set(
        "mr mrs ms mx dr drs prof rev fr st sts mt ft gen lt col maj capt cmdr sgt cpl pvt adm gov sen sens rep reps pres hon messrs mlle mme " +
        "no nos vol fig figs sec ch art pp p ed eds attn dept cf ca approx est vs v");

    private static readonly FrozenSet<string> Anywhere = Set(
        "inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur " +
        "thurs fri sat sun lb lbs oz yr yrs hr hrs min mins ext conn mass pa va calif fla tex ala ariz ark colo minn mich tenn wis ore okla");

    // These are common words too; only with a capital letter do they stand for something longer.
    private static readonly FrozenSet<string> OnlyCapital = Set("no mar art sat sun fig mass ore gen hon pa jan mon wed ed min");

    /// <summary>True where <paramref name="word"/> (without its stop) is written with a full stop.</summary>
    /// <param name="word">The word before the stop.</param>
    /// <param name="closing">True where nothing of the sentence follows the stop.</param>
    public static bool KeepsStop(ReadOnlySpan<char> word, bool closing)
    {
        if (word.Length == 1) return char.IsUpper(word[0]) && !closing;
        if (word.Contains('.')) return IsDotted(word);
        if (word.Length > 6) return false;
        Span<char> lower = stackalloc char[word.Length];
        if (word.ToLowerInvariant(lower) != word.Length) return false;
        ReadOnlySpan<char> key = lower;
        if (!char.IsUpper(word[0]) && OnlyCapital.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key)) return false;
        return (!closing && BeforeMore.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key))
            || Anywhere.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
    }

    /// <summary>"U.S", "p.m", "Ph.D": groups of one or two letters between stops.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        int group = 0;
        foreach (char c in word)
        {
            if (c == '.') group = 0;
            else if (!char.IsLetter(c) || ++group > 2) return false;
        }
        return group > 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
