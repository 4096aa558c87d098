using FactCheck.Core.Matching.Facets;

namespace FactCheck.Core.Matching;

/// <summary>Weighs coverage, facets and quotes into one outcome. Words alone never make a claim supported: every part that can be compared must fit.</summary>
internal static class OutcomeRule
{
    private const double Border = 0.5;
    private const double BearsOn = 0.35;

    // What is not supported stays below the border, and what is contradicted near nothing.
    private const double MostUnsupported = 0.49;
    private const double MostContradicted = 0.1;

    public static (MatchOutcome Outcome, double Score, string Reason) Decide(
        FacetContext context, IReadOnlyList<SourcePassage> chosen, IReadOnlyList<FacetComparison> facets, IReadOnlyList<QuoteMatch> quotes)
    {
        if (!context.Source.IsEnglish) return (MatchOutcome.Inconclusive, 0, "The source is in another language: it needs a reader.");
        var covered = EvidenceSelector.Union(context.Claim, chosen, facets);
        var score = SupportScore.Of(SupportFeatures.Of(context, chosen, facets, quotes), context.Source.Sentences.Count);
        var unsupported = Math.Min(score, MostUnsupported);
        if (covered < BearsOn) return (MatchOutcome.NotFound, Math.Min(score, 0.3), "The source does not speak of this.");
        if (Heaviest(facets) is { } conflict) return (conflict.Kind == FacetKind.Modality ? MatchOutcome.Partial : MatchOutcome.Contradicted, Math.Min(score, MostContradicted), conflict.Message);
        if (quotes.FirstOrDefault(q => q.Outcome is QuoteOutcome.Altered or QuoteOutcome.NotFound or QuoteOutcome.OtherSpeaker) is { } quote)
            return (quote.Outcome == QuoteOutcome.NotFound ? MatchOutcome.NotFound : MatchOutcome.Partial, Math.Min(unsupported, 0.3), quote.Message);
        if (facets.FirstOrDefault(f => f.Outcome == FacetOutcome.Absent && (f.Kind != FacetKind.Superlative || SuperlativeFacet.IsStrict(context, f))) is { } absent)
            return (MatchOutcome.Partial, unsupported, "The source speaks of this, but not of all of it. " + absent.Message);
        return score < Border
            ? (MatchOutcome.Partial, score, "The source speaks of this in part: " + Missing(context, chosen, facets))
            : (MatchOutcome.Supported, score, Agreement.Of(context, facets, quotes));
    }

    // A plan stated as a fact is not contradicted by the plan: it comes last.
    private static FacetComparison? Heaviest(IReadOnlyList<FacetComparison> facets) =>
        facets.Where(f => f.Outcome == FacetOutcome.Conflict).OrderBy(f => f.Kind == FacetKind.Modality ? 1 : 0).FirstOrDefault();

    private static string Missing(FacetContext context, IReadOnlyList<SourcePassage> chosen, IReadOnlyList<FacetComparison> facets)
    {
        var has = new HashSet<int>();
        foreach (var passage in chosen) foreach (var word in passage.Words) has.Add(word.Stem);
        bool Fits(Words.Word word) => facets.Any(f => f.Outcome is FacetOutcome.Equal or FacetOutcome.Compatible && f.Claim.Overlaps(word.Span));
        var missing = context.Claim.Words.Where(w => w.IsContent && !has.Contains(w.Stem) && !Fits(w)).Select(w => w.Span.In(context.Claim.Text)).Distinct().Take(5).ToList();
        return missing.Count == 0 ? "it has the words, but no passage says all of it together." : "it has nothing on " + Agreement.Listed([.. missing.Select(m => $"“{m}”")], "or") + ".";
    }
}
