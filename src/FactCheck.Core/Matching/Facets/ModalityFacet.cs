namespace FactCheck.Core.Matching.Facets;

/// <summary>Finds hedges that were dropped: what the source calls planned, possible or alleged, and the claim a fact.</summary>
internal static class ModalityFacet
{
    // So much of what both say must stand under the hedge.
    private const double MostOfIt = 0.45;

    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        // Verb by verb where both texts have the verb; else by the words under a hedge.
        var (verb, isSettled) = HedgedVerb.Find(context);
        if (verb is not null) yield return verb;
        if (isSettled || ClaimHedges(context)) yield break;
        FacetComparison? conflict = null;
        foreach (var passage in context.MainBySense)
        {
            var found = Dropped(context, passage);
            if (found is null) yield break;
            conflict ??= found;
        }
        if (conflict is not null) yield return conflict;
    }

    private static FacetComparison? Dropped(FacetContext context, SourcePassage passage)
    {
        double hedged = 0, all = 0;
        var (first, kind) = (-1, "");
        for (var i = 0; i < passage.Words.Length; i++)
        {
            var word = passage.Words[i];
            if (!word.IsContent || word.IsCapital || word.HasDigit) continue;
            var at = context.FindInClaim(word.Stem);
            if (at < 0) continue;
            var weight = 0.15 + context.Source.Lexicon.RarityOf(word.Form);
            all += weight;
            if (passage.Marks.Hedges[i].Length == 0 || context.ClaimMarks.Hedges[at].Length > 0) continue;
            hedged += weight;
            if (first < 0) (first, kind) = (at, passage.Marks.Hedges[i]);
        }
        if (first < 0 || hedged < MostOfIt * all) return null;
        var span = context.Claim.Words[first].Span;
        return new(FacetKind.Modality, FacetOutcome.Conflict, span, passage.Span, $"The claim states as a fact what the source gives only as {kind}: “{context.InSource(passage.Span)}”.");
    }

    private static bool ClaimHedges(FacetContext context)
    {
        foreach (var hedge in context.ClaimMarks.Hedges) if (hedge.Length > 0) return true;
        foreach (var predicate in context.Claim.Predicates) if (predicate.Hedge.Length > 0) return true;
        foreach (var word in context.Claim.Words) if (SenseLists.Hedge(context.Source.Lexicon[word.Form]).Length > 0) return true;
        return false;
    }
}
