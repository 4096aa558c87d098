using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Finds names that stand in the place of another: the passage that says the same says it of somebody or somewhere else.</summary>
internal static class SubstituteFacet
{
    // Running text names its subject once and leaves it out afterwards: only where nearly all else fits does another name count against it.
    private const double SaysTheSame = 0.7;

    /// <summary>The comparison for a name that the right passage has not, or null where nothing stands in its place.</summary>
    public static FacetComparison? Find(FacetContext context, (int First, int Count) name, FacetKind kind)
    {
        var words = context.Claim.Words;
        var span = new TextSpan(words[name.First].Span.Start, words[name.First + name.Count - 1].Span.End);
        FacetComparison? best = null;
        foreach (var passage in context.MainWithout(WithTitles(context, name, span), SaysTheSame))
        {
            for (var i = name.First; i < name.First + name.Count; i++) if (passage.Find(words[i].Stem) >= 0) return null;
            best ??= Other(context, name.First, span, passage, kind);
        }
        return best;
    }

    // "Head teacher Judith Crane of Marlow School": title and house go with the name.
    private static TextSpan WithTitles(FacetContext context, (int First, int Count) name, TextSpan span)
    {
        var words = context.Claim.Words;
        var first = name.First;
        while (first > 0 && name.First - first < 3 && words[first - 1].IsContent && !words[first - 1].HasDigit && Touches(context, first - 1)) first--;
        var last = name.First + name.Count - 1;
        while (last + 1 < words.Count && (words[last + 1].IsCapital || context.Source.Lexicon[words[last + 1].Form] is "of" or "the") && Touches(context, last)) last++;
        return Role(context, CollectionsOf(words), name.First).Length == 0 ? new(words[first].Span.Start, words[last].Span.End) : span;
    }

    private static bool Touches(FacetContext context, int i) => context.Claim.Words[i + 1].Span.Start - context.Claim.Words[i].Span.End == 1;

    private static FacetComparison? Other(FacetContext context, int first, TextSpan span, SourcePassage passage, FacetKind kind)
    {
        var words = passage.Words;
        var role = Role(context, CollectionsOf(context.Claim.Words), first);
        for (var i = 0; i < words.Length; i++)
        {
            // A pronoun before any name may mean the very name of the claim.
            if (role.Length == 0 && context.Source.Lexicon[words[i].Form] is "he" or "she" or "they" or "it") return null;
            if (!IsName(context, passage, i) || (i > 0 && IsName(context, passage, i - 1)) || context.FindInClaim(words[i].Stem) >= 0 || Role(context, words, i) != role) continue;
            var end = i + 1;
            while (end < words.Length && IsName(context, passage, end) && words[end].Span.Start - words[end - 1].Span.End == 1) end++;
            var other = new TextSpan(words[i].Span.Start, words[end - 1].Span.End);
            // One capitalised word may be a label or the start of a sentence; a place or a house has a preposition before it.
            if ((role.Length == 0 && !DoesTheSame(context, passage, i, end)) || Shared(context, words, i, end) || (role.Length == 0 && end - i < 2) || (i == 0 && end - i < 2)) continue;
            return new(kind, FacetOutcome.Conflict, span, other, $"The claim names {context.InClaim(span)}; the source says this of {context.InSource(other)}.");
        }
        return null;
    }

    // Who merely speaks of it stands in nobody's place: the name must be an end of a verb that the claim has, or of the verb behind "is".
    private static bool DoesTheSame(FacetContext context, SourcePassage passage, int from, int to)
    {
        if (passage.Predicates.Count == 0) return true;
        foreach (var predicate in passage.Predicates)
        {
            if (!context.Claim.Predicates.Any(c => c.Stem == predicate.Stem)) continue;
            for (var i = from; i < to; i++) if (predicate.Doers.Contains(passage.Words[i].Stem) || predicate.Done.Contains(passage.Words[i].Stem)) return true;
        }
        return false;
    }

    private static bool Shared(FacetContext context, ReadOnlySpan<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++) if (context.FindInClaim(words[i].Stem) >= 0) return true;
        return false;
    }

    // The preposition before a name, past an article and a title; empty for who acts or speaks.
    private static string Role(FacetContext context, ReadOnlySpan<Word> words, int at)
    {
        var titles = 0;
        for (var i = at - 1; i >= Math.Max(0, at - 5); i--)
        {
            var form = context.Source.Lexicon[words[i].Form];
            if (form is "in" or "at" or "near" or "outside") return "in";
            if (form is "of" or "from" or "for" or "with" or "against" or "into" or "on") return form;
            if (form == "to") return i > 0 && context.Source.Lexicon[words[i - 1].Form] == "according" ? "" : "to";
            if (form == "by") return "";
            if (form is "the" or "a" or "an" or "mr" or "mrs" or "ms" or "dr") continue;
            if (words[i].IsContent && !words[i].IsCapital && titles++ < 3) continue;
            return "";
        }
        return "";
    }

    private static ReadOnlySpan<Word> CollectionsOf(List<Word> words) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words);

    private static bool IsName(FacetContext context, SourcePassage passage, int i)
    {
        var word = passage.Words[i];
        if (!word.IsCapital || !word.IsContent || (i == 0 && context.Source.Lexicon.RarityOf(word.Form) < 0.8 && !(passage.Words.Length > 1 && passage.Words[1].IsCapital))) return false;
        foreach (var date in passage.Dates) if (date.Span.Contains(word.Span.Start)) return false;
        return true;
    }
}
