namespace FactCheck.Core.Matching;

/// <summary>Chooses the sentences that together bear on a claim: the best one, and those that add something to it.</summary>
internal static class EvidenceSelector
{
    private const double LeastRelevance = 0.12;
    private const double ShareOfBest = 0.5;
    private const double LeastGain = 0.08;
    private const int Most = 5;

    public static List<SourcePassage> Select(ClaimIndex claim, IReadOnlyList<SourcePassage> ranked)
    {
        var chosen = new List<SourcePassage>();
        if (ranked.Count == 0 || ranked[0].Relevance < LeastRelevance) return chosen;
        var covered = new bool[claim.Terms.Count];
        foreach (var passage in ranked)
        {
            if (chosen.Count == Most) break;
            var gain = Gain(claim, passage, covered, mark: false);
            if (chosen.Count > 0 && (passage.Relevance < ShareOfBest * ranked[0].Relevance || gain < LeastGain)) continue;
            Gain(claim, passage, covered, mark: true);
            chosen.Add(passage);
        }
        return chosen;
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
        return Math.Min(1, share + passages.Sum(p => Gain(claim, p, covered, mark: true)));
    }

    private static double Gain(ClaimIndex claim, SourcePassage passage, bool[] covered, bool mark)
    {
        var gain = 0.0;
        Span<int> fresh = stackalloc int[256];
        var count = 0;
        foreach (var word in passage.Words)
        {
            var term = word.IsContent ? claim.Terms.IndexOf(word.Stem) : -1;
            if (term < 0 || covered[term] || count == fresh.Length) continue;
            covered[term] = true;
            fresh[count++] = term;
            gain += claim.Terms.Weights[term];
        }
        if (!mark) foreach (var term in fresh[..count]) covered[term] = false;
        return claim.Terms.Total > 0 ? gain / claim.Terms.Total : 0;
    }
}
