using FactCheck.Core.Matching.Predicates;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Finds verbs whose named object the source never gives them: "handed over a petition" does not bear out "handed over Ann Lee".</summary>
internal static class OtherObject
{
    // The passages must speak of the verb's own event: its doer or most of what stands around it.
    private const double SameThing = 0.3;

    /// <summary>The absence, or null where some passage has the verb with the object, or none has the verb with another.</summary>
    public static FacetComparison? Find(FacetContext context)
    {
        foreach (var claim in context.Claim.Predicates)
        {
            if (!claim.IsVerb || claim.Doers.Count == 0 || Named(context, claim) is not { } name) continue;
            var (others, isBorneOut) = (0, false);
            foreach (var passage in context.Passages)
                foreach (var source in passage.Predicates)
                {
                    if (!source.IsVerb || source.Stem != claim.Stem) continue;
                    if (Reached(source).Overlaps(claim.Done) || source.Doers.Overlaps(claim.Done) || source.Done.Count == 0) isBorneOut = true;
                    else if (source.Doers.Overlaps(claim.Doers) && Alignment.Of(context, claim.Word, passage, source.Word, without: claim.Done) >= SameThing) others++;
                }
            if (others > 0 && !isBorneOut)
                return new(FacetKind.Role, FacetOutcome.Absent, context.Claim.Words[claim.Word].Span.Union(name.Span), null, $"The source does not say “{context.InClaim(context.Around(name.Span))}”.");
        }
        return null;
    }

    private static Words.Word? Named(FacetContext context, Predicate claim)
    {
        foreach (var word in context.Claim.Words) if (word.IsCapital && claim.Done.Contains(word.Stem)) return word;
        return null;
    }

    private static HashSet<int> Reached(Predicate predicate)
    {
        var all = new HashSet<int>(predicate.Done);
        foreach (var others in predicate.Others.Values) all.UnionWith(others);
        return all;
    }
}
