using System.Collections.Frozen;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Atoms;

/// <summary>Tells the kinds of phrases beside a verb apart.</summary>
internal static class Obliques
{
    private static readonly FrozenSet<string> Times = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "year", "years", "month", "months", "week", "weeks", "day", "days",
        "today", "yesterday", "century", "centuries", "decade", "decades", "time", "morning", "evening", "night", "summer", "winter", "spring", "autumn",
        "season", "period", "era", "age",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Circumstances = new[]
    {
        "during", "after", "before", "since", "until", "between", "throughout", "within", "under", "despite", "through", "among", "over", "from",
        "outside", "alongside", "amid", "following", "around", "along", "beyond",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ObliqueKind KindOf(SentenceTree tree, int word)
    {
        if (tree.Relation(word) is "obl:tmod" or "obl:npmod" or "obl:unmarked" || tree.Case(word) is not { } preposition) return ObliqueKind.Time;
        if (Times.Contains(tree.Lower(word)) || tree.Upos(word) == Upos.Num) return ObliqueKind.Time;
        if (preposition == "by") return ObliqueKind.Agent;
        if (preposition is "in" or "on" or "at" or "near" or "inside" or "within" or "across") return ObliqueKind.Place;
        return Circumstances.Contains(preposition) ? ObliqueKind.Other : ObliqueKind.Complement;
    }
}
