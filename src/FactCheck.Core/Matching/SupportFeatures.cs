using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>What the score of support is computed from: how much of the claim is held, how near together, and how its parts compare.</summary>
internal static class SupportFeatures
{
    /// <summary>Names of the features, in order; the file of weights uses them.</summary>
    public static readonly string[] Names =
    [
        "covered", "covered_squared", "best_sentence", "heaviest_missing", "missing_words", "pairs", "order", "closely_read", "anywhere", "length", "sentences",
        "name_absent", "name_weak", "number_absent", "number_fits", "date_absent", "date_fits", "conflict", "denied_or_hedged", "superlative_absent", "quote_bad", "quote_good", "short_source",
        "least_part", "akin", "letters", "role_conflict", "number_conflict",
    ];

    public static double[] Of(FacetContext context, IReadOnlyList<SourcePassage> chosen, IReadOnlyList<FacetComparison> facets, IReadOnlyList<QuoteMatch> quotes)
    {
        var terms = context.Claim.Terms;
        var covered = EvidenceSelector.Union(context.Claim, chosen, facets);
        var (heaviest, missing) = Missing(context, chosen, facets);
        double Count(FacetKind kind, FacetOutcome outcome) => Math.Min(2, facets.Count(f => f.Kind == kind && f.Outcome == outcome));
        return
        [
            covered, covered * covered, chosen.Count == 0 ? 0 : chosen.Max(p => p.Coverage), heaviest, Math.Min(8, missing) / 4.0, Pairs(context, chosen), Order(context, chosen),
            EvidenceSelector.Union(context.Claim, context.Passages, facets), Anywhere(context), Math.Log(1 + terms.Count), chosen.Count,
            Count(FacetKind.Name, FacetOutcome.Absent) + Count(FacetKind.Place, FacetOutcome.Absent), Count(FacetKind.Name, FacetOutcome.Compatible),
            Count(FacetKind.Quantity, FacetOutcome.Absent), Count(FacetKind.Quantity, FacetOutcome.Equal) + Count(FacetKind.Quantity, FacetOutcome.Compatible),
            Count(FacetKind.Date, FacetOutcome.Absent), Count(FacetKind.Date, FacetOutcome.Equal),
            Math.Min(2, facets.Count(f => f.Outcome == FacetOutcome.Conflict)), Count(FacetKind.Polarity, FacetOutcome.Conflict) + Count(FacetKind.Modality, FacetOutcome.Conflict),
            Count(FacetKind.Superlative, FacetOutcome.Absent), Math.Min(2, quotes.Count(q => q.Outcome > QuoteOutcome.Elided)), Math.Min(2, quotes.Count(q => q.Outcome <= QuoteOutcome.Elided)),
            context.Source.Sentences.Count <= 12 ? 1 : 0,
            .. SupportGaps.Of(context, chosen, facets), Count(FacetKind.Role, FacetOutcome.Conflict), Count(FacetKind.Quantity, FacetOutcome.Conflict) + Count(FacetKind.Date, FacetOutcome.Conflict),
        ];
    }

    private static (double Heaviest, int Count) Missing(FacetContext context, IReadOnlyList<SourcePassage> chosen, IReadOnlyList<FacetComparison> facets)
    {
        double heaviest = 0;
        var count = 0;
        foreach (var word in context.Claim.Words)
        {
            if (!word.IsContent || chosen.Any(p => p.Find(word.Stem) >= 0) || Fits(facets, word)) continue;
            heaviest = Math.Max(heaviest, context.Source.Lexicon.RarityOf(word.Form));
            count++;
        }
        return (heaviest, count);
    }

    public static bool Fits(IReadOnlyList<FacetComparison> facets, Word word) =>
        facets.Any(f => f.Kind is FacetKind.Quantity or FacetKind.Date && f.Outcome is FacetOutcome.Equal or FacetOutcome.Compatible && f.Claim.Overlaps(word.Span));

    // Share of neighbouring content words of the claim that stand within four words of each other in a chosen passage.
    private static double Pairs(FacetContext context, IReadOnlyList<SourcePassage> chosen)
    {
        var claim = context.Claim.Words.Where(w => w.IsContent).ToList();
        if (claim.Count < 2) return 0;
        var found = 0;
        for (var i = 1; i < claim.Count; i++)
            if (chosen.Any(p => StandsTogether(p.Words, claim[i - 1].Stem, claim[i].Stem))) found++;
        return (double)found / (claim.Count - 1);
    }

    private static bool StandsTogether(ReadOnlySpan<Word> words, int left, int right)
    {
        int lastLeft = -10, lastRight = -10;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Stem == left) lastLeft = i;
            if (words[i].Stem == right) lastRight = i;
            if (Math.Abs(lastLeft - lastRight) <= 4 && lastLeft >= 0 && lastRight >= 0) return true;
        }
        return false;
    }

    // Longest run of the claim's content words, in their order, in the best passage.
    private static double Order(FacetContext context, IReadOnlyList<SourcePassage> chosen)
    {
        var claim = context.Claim.Words.Where(w => w.IsContent).Select(w => w.Stem).Take(80).ToArray();
        if (claim.Length == 0 || chosen.Count == 0) return 0;
        var length = new int[claim.Length + 1];
        foreach (var word in chosen[0].Words)
        {
            var diagonal = 0;
            for (var i = 1; i <= claim.Length; i++)
            {
                var above = length[i];
                length[i] = claim[i - 1] == word.Stem ? diagonal + 1 : Math.Max(length[i], length[i - 1]);
                diagonal = above;
            }
        }
        return (double)length[^1] / claim.Length;
    }

    private static double Anywhere(FacetContext context)
    {
        var all = new HashSet<int>();
        foreach (var word in context.Source.Words) all.Add(word.Stem);
        foreach (var word in context.Source.TitleWords) all.Add(word.Stem);
        double held = 0;
        for (var t = 0; t < context.Claim.Terms.Count; t++) if (all.Contains(context.Claim.Terms.Stems[t])) held += context.Claim.Terms.Weights[t];
        return context.Claim.Terms.Total > 0 ? held / context.Claim.Terms.Total : 0;
    }
}
