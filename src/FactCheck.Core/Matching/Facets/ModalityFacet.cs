using FactCheck.Core.Matching.Predicates;

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
        // A claim may be hardly more than names: "Acme won the Silver Palm".
        HashSet<int>? subject = context.MainBySense.Count == 0 ? Subject(context) : null;
        foreach (var passage in subject is null ? context.MainBySense : context.Main)
        {
            if (IsNumberedElsewhere(context, passage)) yield break;
            var found = Dropped(context, passage, subject);
            if (found is null) yield break;
            conflict ??= found;
        }
        if (conflict is not null) yield return conflict;
    }

    // "The quake had a magnitude of 5.8" is not what "a second quake could follow" speaks of, where another passage has the number.
    private static bool IsNumberedElsewhere(FacetContext context, SourcePassage passage) =>
        context.Claim.Figures.Count > 0 && !context.Main.Any(m => m.Sentence == passage.Sentence)
        && context.Main.Any(m => m.Figures.Any(f => context.Claim.Figures.Any(c => c.Measure == f.Measure && FigureRelation.Of(c, f) == FacetOutcome.Equal)));

    private static HashSet<int> Subject(FacetContext context)
    {
        var (first, count) = ClaimNames.Read(context.Claim, context.Source.Lexicon).FirstOrDefault();
        return [.. context.Claim.Words.Skip(first).Take(count).Select(w => w.Stem)];
    }

    private static FacetComparison? Dropped(FacetContext context, SourcePassage passage, HashSet<int>? subject)
    {
        double hedged = 0, all = 0;
        var (first, kind) = (-1, "");
        for (var i = 0; i < passage.Words.Length; i++)
        {
            var word = passage.Words[i];
            if (!word.IsContent || word.HasDigit || (word.IsCapital && (subject is null || subject.Contains(word.Stem)))) continue;
            var at = context.FindInClaim(NominalReader.VerbStem(context.Source.Lexicon, word));
            if (at < 0) at = context.FindInClaim(word.Stem);
            if (at < 0) continue;
            var weight = 0.15 + context.Source.Lexicon.RarityOf(word.Form);
            all += weight;
            var hedge = Kind(context, passage, i);
            if (hedge.Length == 0 || context.ClaimMarks.Hedges[at].Length > 0) continue;
            hedged += weight;
            if (first < 0) (first, kind) = (at, hedge);
        }
        if (first < 0 || hedged < MostOfIt * all) return null;
        var span = context.Claim.Words[first].Span;
        return new(FacetKind.Modality, FacetOutcome.Conflict, span, passage.Span, $"The claim states as a fact what the source gives only {HedgedVerb.Told(kind)}: “{context.InSource(passage.Span)}”.");
    }

    private static bool IsHedge(string form) => form is "can" or "could" || SenseLists.Hedge(form).Length > 0 || SenseLists.HedgingAdjective(form).Length > 0;

    // "Hackers will often use …" is no plan where the claim tells a habit too.
    private static string Kind(FacetContext context, SourcePassage passage, int word)
    {
        var hedge = passage.Hedges[word];
        return hedge is "alleged" or "possible" || (hedge.Length > 0 && (context.Claim.Predicates.Count == 0 || context.Claim.Predicates.Any(p => p.IsEvent))) ? hedge : passage.Marks.Hedges[word];
    }

    private static bool ClaimHedges(FacetContext context)
    {
        foreach (var hedge in context.ClaimMarks.Hedges) if (hedge.Length > 0) return true;
        foreach (var predicate in context.Claim.Predicates) if (predicate.Hedge.Length > 0) return true;
        if (context.Claim.Text.Contains(" put at ", StringComparison.Ordinal)) return true;
        foreach (var word in context.Claim.Words) if (IsHedge(context.Source.Lexicon[word.Form])) return true;
        return false;
    }
}
