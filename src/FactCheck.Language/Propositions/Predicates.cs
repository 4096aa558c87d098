using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Splits a predicate at <c>and</c> where another verb with the same subject follows.</summary>
internal static class Predicates
{
    /// <summary>A predicate: words <c>[Start, End)</c> and the helpers it shares with the first.</summary>
    internal readonly record struct Predicate(int Start, int End, IReadOnlyList<Part> Shared);

    public static List<Predicate> Split(Word[] words, VerbGroup verb, int end)
    {
        var found = new List<Predicate>();
        int from = verb.Start, last = end;
        IReadOnlyList<Part> shared = [];
        for (var i = verb.End; i + 1 < end; i++)
        {
            if (words[i].Class == WordClass.Wh || words[i].Is("that") || words[i].Class == WordClass.Subordinator) break;
            if (words[i].Class != WordClass.Coordinator || words[i].Lower is not ("and" or "but")) continue;
            var next = SegmentReader.SkipAdverbs(words, i + 1, end);
            if (next >= end || Joins(words, verb, next) is not { } helpers) continue;
            found.Add(new(from, i, shared));
            (from, shared) = (i + 1, helpers);
        }
        found.Add(new(from, last, shared));
        return found;
    }

    // The second verb must have the form of the first: "held … and agreed", "was hit and (was) killed".
    private static Part[]? Joins(Word[] words, VerbGroup verb, int next)
    {
        var word = words[next];
        // "was hauled in and told that …": a form that is past and participle at once could share the helper or not.
        if (verb.IsPassive && word.Class == WordClass.Past && Lexicon.ClassOf(word.Lower) is null) return null;
        // "design their pages … and geared to …": a past behind a present is a participle of something else.
        if (word.Class == WordClass.Past && words[verb.Start].Class == WordClass.Present && verb.Head == verb.Start && Lexicon.ClassOf(word.Lower) is null) return null;
        if (word.IsFinite) return IsPlainNoun(words, next) ? null : [];
        // "will close the office and move to Cork": the modal is shared.
        if (word.Class == WordClass.Base && words[verb.Start].Class == WordClass.Modal && words[verb.Head].Class == WordClass.Base && !words[(verb.End)..next].Any(w => w.Class == WordClass.To)) return [Part.Of(verb.Start, verb.Head)];
        if (word.Class == WordClass.Participle && words[verb.Head].Class == WordClass.Participle && verb.Head > verb.Start && next + 1 < words.Length && words[next + 1].Class is not (WordClass.Noun or WordClass.Name or WordClass.Adjective))
            return [Part.Of(verb.Start, verb.Head)];
        return null;
    }

    private static bool IsPlainNoun(Word[] words, int at) => words[at].Class == WordClass.Present && at + 1 < words.Length && words[at + 1].Class is WordClass.Punctuation && CueWords.BaseOf(words[at].Lower) is null && !Phrases.IsBe(words[at].Lower);
}
