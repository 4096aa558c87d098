using FactCheck.Core.Matching.Facets;

namespace FactCheck.Core.Matching;

/// <summary>Weighs coverage, facets and quotes into one outcome. Words alone never make a claim supported: every part that can be compared must fit.</summary>
internal static class OutcomeRule
{
    private const double Supports = 0.6;
    private const double BearsOn = 0.35;

    public static (MatchOutcome Outcome, double Score, string Reason) Decide(
        FacetContext context, IReadOnlyList<SourcePassage> chosen, IReadOnlyList<FacetComparison> facets, IReadOnlyList<QuoteMatch> quotes)
    {
        var covered = EvidenceSelector.Union(context.Claim, chosen, facets);
        var conflict = facets.FirstOrDefault(f => f.Outcome == FacetOutcome.Conflict);
        var absent = facets.FirstOrDefault(f => f.Outcome == FacetOutcome.Absent);
        var quote = quotes.FirstOrDefault(q => q.Outcome is QuoteOutcome.Altered or QuoteOutcome.NotFound or QuoteOutcome.OtherSpeaker);
        var score = Score(covered, facets, quotes);
        if (!context.Source.IsEnglish) return (MatchOutcome.Inconclusive, 0, "The source is in another language: it needs a reader.");
        if (covered < BearsOn) return (MatchOutcome.NotFound, Math.Min(score, 0.2), "The source does not speak of this.");
        if (conflict is not null) return (MatchOutcome.Contradicted, Math.Min(score, 0.1), conflict.Message);
        if (quote is not null) return (quote.Outcome == QuoteOutcome.Altered ? MatchOutcome.Partial : MatchOutcome.NotFound, Math.Min(score, 0.3), quote.Message);
        if (absent is not null) return (MatchOutcome.Partial, Math.Min(score, 0.45), "The source bears on this, but not on all of it. " + absent.Message);
        if (covered < Supports) return (MatchOutcome.Partial, Math.Min(score, 0.45), "The source speaks of this in part: " + Missing(context, chosen));
        return (MatchOutcome.Supported, score, "The source says the same, and every number, date and name fits.");
    }

    private static double Score(double covered, IReadOnlyList<FacetComparison> facets, IReadOnlyList<QuoteMatch> quotes)
    {
        var bad = facets.Count(f => f.Outcome is FacetOutcome.Conflict or FacetOutcome.Absent) + quotes.Count(q => q.Outcome > QuoteOutcome.Elided);
        return Math.Clamp((covered * 1.1) - (0.25 * bad), 0, 0.99);
    }

    private static string Missing(FacetContext context, IReadOnlyList<SourcePassage> chosen)
    {
        var has = new HashSet<int>();
        foreach (var passage in chosen) foreach (var word in passage.Words) has.Add(word.Stem);
        var missing = context.Claim.Words.Where(w => w.IsContent && !has.Contains(w.Stem)).Select(w => w.Span.In(context.Claim.Text)).Distinct().Take(5).ToList();
        return missing.Count == 0 ? "its words stand apart from each other." : "it has nothing on " + string.Join(", ", missing.Select(m => $"“{m}”")) + ".";
    }
}
