using FactCheck.Core.Matching.Predicates;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Compares who does it and to whom, verb by verb, by the trees of both sentences.</summary>
internal static class SwappedEnds
{
    private const double SameThing = 0.6;
    private static readonly string[] Ends = ["to", "from", "than", "against"];

    /// <summary>The conflict, or null; and whether some verb of both has an end that agrees.</summary>
    public static (FacetComparison? Conflict, bool IsSettled) Find(FacetContext context, SourcePassage passage)
    {
        FacetComparison? found = null;
        var settled = false;
        foreach (var predicate in context.Claim.Predicates)
        {
            var (swap, agrees) = Find(context, predicate, passage);
            if (agrees) return (null, true);
            found ??= swap;
            settled |= swap is null && passage.Predicates.Any(o => o.IsVerb && o.Stem == predicate.Stem && predicate.Done.Overlaps(o.Done));
        }
        return (found, settled);
    }

    // A verb may stand several times in a sentence: once with the same ends is enough.
    private static (FacetComparison? Conflict, bool Agrees) Find(FacetContext context, Predicate predicate, SourcePassage passage)
    {
        FacetComparison? found = null;
        foreach (var other in passage.Predicates)
        {
            if (other.Stem != predicate.Stem || !predicate.IsVerb || !other.IsVerb) continue;
            if (IsSwapped(predicate, other)) found ??= Swap(context, predicate, passage, other);
            else if (predicate.Doers.Overlaps(other.Doers)) return (null, true);
            else if (IsOtherEnd(context, predicate, other)) found ??= Swap(context, predicate, passage, other);
            else if (predicate.Done.Overlaps(other.Done) || (predicate.Done.Count == 0 && other.Done.Count == 0)) found ??= OtherDoer(context, predicate, passage, other);
        }
        return (found, false);
    }

    // Who does it in the claim has it done to them in the source, and the other way round, whatever preposition stands between.
    private static bool IsSwapped(Predicate claim, Predicate source) =>
        !claim.Doers.Overlaps(source.Doers) && Reached(source).Overlaps(claim.Doers) && Reached(claim).Overlaps(source.Doers);

    // "The chapel was sold to a brewer", "he criticised her", "she raised more than he": nobody else is named as the doer, and the claim's doer is the other end.
    private static bool IsOtherEnd(FacetContext context, Predicate claim, Predicate source) =>
        source.Doers.Count == 0 && (claim.Done.Count > 0 || claim.Others.ContainsKey("than")) && (IsGiven(claim, source) || (claim.Doers.Overlaps(source.Done) && !claim.Done.Overlaps(source.Done) && Name(context.Claim.Words, claim.Doers) is not null));

    private static bool IsGiven(Predicate claim, Predicate source) => Ends.Any(e => source.Others.TryGetValue(e, out var end) && claim.Doers.Overlaps(end));

    private static HashSet<int> Reached(Predicate predicate)
    {
        var all = new HashSet<int>(predicate.Done);
        foreach (var others in predicate.Others.Values) all.UnionWith(others);
        return all;
    }

    // The same was done, but by somebody else whom both texts name.
    private static FacetComparison? OtherDoer(FacetContext context, Predicate claim, SourcePassage passage, Predicate source)
    {
        if (claim.Doers.Count == 0 || source.Doers.Count == 0 || IsThereOtherwise(claim, passage, source)) return null;
        if (Name(context.Claim.Words, claim.Doers) is not { } said || Name(passage.Words.ToArray(), source.Doers) is not { } has) return null;
        if (!context.Source.Words.Any(w => w.Stem == said.Stem) || Alignment.Of(context, claim.Word, passage, source.Word, without: WholeName(context, claim.Doers)) < SameThing) return null;
        return new(FacetKind.Role, FacetOutcome.Conflict, said.Span, has.Span, $"The claim says it of {context.InClaim(said.Span)}, the source of {context.InSource(has.Span)}.");
    }

    // Where the claim's doer stands in the sentence too, its part there must be clear: it does something else.
    private static bool IsThereOtherwise(Predicate claim, SourcePassage passage, Predicate source) =>
        claim.Doers.Any(d => passage.Find(d) >= 0) && !passage.Predicates.Any(p => p.Word != source.Word && p.IsVerb && p.Doers.Overlaps(claim.Doers) && !p.Doers.Overlaps(source.Doers));

    // "The Liberal Centre": the capitalised words that touch the doer belong to it.
    private static HashSet<int> WholeName(FacetContext context, IReadOnlySet<int> doers)
    {
        var words = context.Claim.Words;
        var name = new HashSet<int>(doers);
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].IsCapital || !words[i - 1].IsCapital) continue;
            if (name.Contains(words[i].Stem) || name.Contains(words[i - 1].Stem)) name.UnionWith([words[i].Stem, words[i - 1].Stem]);
        }
        return name;
    }

    private static Words.Word? Name(IEnumerable<Words.Word> words, IReadOnlySet<int> stems)
    {
        foreach (var word in words) if (word.IsCapital && stems.Contains(word.Stem)) return word;
        return null;
    }

    private static FacetComparison Swap(FacetContext context, Predicate claim, SourcePassage passage, Predicate source) =>
        new(FacetKind.Role, FacetOutcome.Conflict, context.Claim.Words[claim.Word].Span, passage.Words[source.Word].Span,
            $"The roles are swapped: the claim says “{context.InClaim(context.Around(context.Claim.Words[claim.Word].Span))}”, the source “{context.InSource(passage.Span)}”.");
}
