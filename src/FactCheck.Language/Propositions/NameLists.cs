using System.Collections.Frozen;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Lists of names: "Anna Berg of the Liberals, Tom Hale of the Greens, and Jim Carr".</summary>
internal static class NameLists
{
    private const int Most = 40;

    // What happened to several people at once happened to each of them; "met", "agreed" or "won" may have taken all of them.
    private static readonly FrozenSet<string> Single = new[]
    {
        "elected", "re-elected", "appointed", "reappointed", "arrested", "charged", "convicted", "sentenced", "acquitted", "nominated", "defeated", "ousted", "booked", "promoted",
        "dismissed", "fired", "suspended", "hired", "resigned", "retired", "died", "abstained", "injured", "wounded", "killed", "hospitalised", "hospitalized", "indicted", "detained",
        "released", "disqualified", "honoured", "honored", "knighted", "sworn",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of the list that begins at <paramref name="at"/>, each with what hangs on it; empty where fewer than two are joined.</summary>
    public static List<(int Start, int End)> Read(Word[] words, int at, int end)
    {
        var items = new List<(int Start, int End)>();
        var joined = false;
        for (var from = at; from < end && items.Count < Most;)
        {
            var stop = ItemEnd(words, from, end);
            if (stop == from) break;
            items.Add((from, stop));
            var next = stop;
            if (next < end && words[next].Is(",")) next++;
            if (next < end && words[next].Is("and")) { next++; joined |= ItemEnd(words, next, end) > next; }
            if (next == stop) break;
            from = next;
        }
        return joined && items.Count > 1 ? items : [];
    }

    // A noun phrase that ends in a name, with "of …" or "from …" behind it.
    private static int ItemEnd(Word[] words, int at, int end)
    {
        var stop = at < end ? Phrases.NounEnd(words, at) : at;
        if (stop == at || stop > end || words[stop - 1].Class != WordClass.Name) return at;
        while (stop + 1 < end && words[stop].Lower is "of" or "from" && Phrases.NounEnd(words, stop + 1) is var next && next > stop + 1 && next <= end) stop = next;
        return stop;
    }

    /// <summary>True where the predicate <c>[verb, end)</c> holds of each by himself.</summary>
    public static bool Holds(Word[] words, VerbGroup verb, int end) =>
        Single.Contains(words[verb.Head].Lower) && !words[verb.End..end].Any(w => w.Class == WordClass.Number || w.Lower is "each" or "other" or "together" or "between" or "total" or "respectively");

    /// <summary>Start of the name itself: a plural before it ("councillors Anna Berg") is said of all.</summary>
    public static int NameStart(Word[] words, (int Start, int End) item)
    {
        var stop = Phrases.NounEnd(words, item.Start);
        var name = stop;
        while (name > item.Start && words[name - 1].Class == WordClass.Name) name--;
        return name > item.Start && words[name - 1].Class == WordClass.Noun && Phrases.IsPlural(words, name - 1, name) is true ? name : item.Start;
    }
}
