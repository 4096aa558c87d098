namespace FactCheck.Core.Matching;

/// <summary>Chooses the sentences that together bear on a claim.</summary>
internal static class EvidenceSelector
{
    private const double LeastRelevance = 0.01;
    private const int Most = 6;

    // A claim that is shown at all is shown by about half a sentence or more.
    private const double LeastExpected = 0.5;

    /// <summary>As many of the best as give the greatest expected F1, if each is needed with the probability of its relevance.</summary>
    public static List<SourcePassage> Select(IReadOnlyList<SourcePassage> ranked)
    {
        if (ranked.Count == 0 || ranked[0].Relevance < LeastRelevance) return [];
        var needed = Math.Max(LeastExpected, ranked.Sum(p => p.Relevance));
        double sum = 0, best = 0;
        var count = 1;
        for (var i = 0; i < Math.Min(Most, ranked.Count); i++)
        {
            sum += ranked[i].Relevance;
            var expected = 2 * sum / (i + 1 + needed);
            if (expected > best) (best, count) = (expected, i + 1);
        }
        return [.. ranked.Take(count)];
    }

    /// <summary>Share of the claim's weighted words that the passages hold together; a number or date that fits counts as held, however it is written.</summary>
    public static double Union(ClaimIndex claim, IEnumerable<SourcePassage> passages, IReadOnlyList<FacetComparison> facets)
    {
        var covered = new bool[claim.Terms.Count];
        var fits = facets.Where(f => f.Kind is FacetKind.Quantity or FacetKind.Date && f.Outcome is FacetOutcome.Equal or FacetOutcome.Compatible).Select(f => f.Claim).ToList();
        var share = 0.0;
        foreach (var word in claim.Words)
        {
            var term = word.IsContent && fits.Exists(f => f.Overlaps(word.Span)) ? claim.Terms.IndexOf(word.Stem) : -1;
            if (term < 0 || covered[term]) continue;
            covered[term] = true;
            share += claim.Terms.Weights[term] / claim.Terms.Total;
        }
        return Math.Min(1, share + passages.Sum(p => Gain(claim, p, covered)));
    }

    private static double Gain(ClaimIndex claim, SourcePassage passage, bool[] covered)
    {
        var gain = 0.0;
        foreach (var word in passage.Words)
        {
            var term = word.IsContent ? claim.Terms.IndexOf(word.Stem) : -1;
            if (term < 0 || covered[term]) continue;
            covered[term] = true;
            gain += claim.Terms.Weights[term];
        }
        return claim.Terms.Total > 0 ? gain / claim.Terms.Total : 0;
    }
}
