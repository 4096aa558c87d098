using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>Ranks the sentences of a source by how much of the claim they hold: rare words weigh more, neighbours and title help a little.</summary>
internal static class PassageRanker
{
    /// <summary>How many sentences are read closely.</summary>
    public const int Closely = 12;

    // A sentence often leans on the one before it ("He added that …"): part of the neighbour's coverage counts.
    private const double NeighbourShare = 0.15;
    private const double ContextShare = 0.1;

    /// <summary>The sentences that hold anything of the claim, best first; at most <see cref="Closely"/>.</summary>
    public static List<SourcePassage> Rank(ClaimIndex claim, SourceIndex source)
    {
        var count = source.Sentences.Count;
        var weights = InSource(claim.Terms, source);
        var coverage = new double[count];
        var relevance = new double[count];
        for (var i = 0; i < count; i++) (coverage[i], relevance[i]) = Score(claim, source.WordsOf(i), weights);
        var ranked = new List<(double Relevance, int Sentence)>();
        for (var i = 0; i < count; i++)
        {
            if (coverage[i] <= 0) continue;
            var near = Math.Max(i > 0 ? relevance[i - 1] : 0, i + 1 < count ? relevance[i + 1] : 0);
            ranked.Add((relevance[i] + (NeighbourShare * near * relevance[i]), i));
        }
        ranked.Sort(static (a, b) => a.Relevance != b.Relevance ? b.Relevance.CompareTo(a.Relevance) : a.Sentence.CompareTo(b.Sentence));
        var read = ranked.Take(Closely).ToList();
        var known = read.Select(r => r.Sentence).ToHashSet();
        // What the best sentences lean on, or what leans on them, is read as well, however few words it shares.
        foreach (var (_, sentence) in read.Take(3).ToList())
            foreach (var near in (ReadOnlySpan<int>)[sentence - 1, sentence + 1])
                if (near >= 0 && near < count && known.Add(near)) read.Add((relevance[near], near));
        return [.. read.Select(r => new SourcePassage(source, r.Sentence, coverage[r.Sentence], Math.Min(1, r.Relevance)))];
    }

    // A word that every sentence of the source has tells its sentences apart no longer.
    private static double[] InSource(ClaimTerms terms, SourceIndex source)
    {
        var seenIn = new int[terms.Count];
        var last = new int[terms.Count];
        Array.Fill(last, -1);
        for (var s = 0; s < source.Sentences.Count; s++)
            foreach (var word in source.WordsOf(s))
            {
                var term = terms.IndexOf(word.Stem);
                if (term >= 0 && last[term] != s) { last[term] = s; seenIn[term]++; }
            }
        var weights = new double[terms.Count];
        for (var t = 0; t < weights.Length; t++)
            weights[t] = terms.Weights[t] * Math.Log(1 + ((source.Sentences.Count + 1.0) / (seenIn[t] + 0.5)));
        return weights;
    }

    private static (double Coverage, double Relevance) Score(ClaimIndex claim, ReadOnlySpan<Word> words, double[] weights)
    {
        Span<bool> seen = stackalloc bool[256];
        double covered = 0, relevant = 0, context = 0;
        foreach (var word in words)
        {
            if (!word.IsContent) continue;
            var term = claim.Terms.IndexOf(word.Stem);
            if (term >= 0 && term < seen.Length && !seen[term])
            {
                seen[term] = true;
                covered += claim.Terms.Weights[term];
                relevant += weights[term];
            }
            var around = claim.ContextTerms.IndexOf(word.Stem);
            if (around >= 0 && term < 0) context += claim.ContextTerms.Weights[around];
        }
        if (claim.Terms.Total <= 0) return (0, 0);
        var share = claim.ContextTerms.Total > 0 ? Math.Min(1, context / claim.ContextTerms.Total) : 0;
        var all = weights.Sum();
        return (covered / claim.Terms.Total, (relevant / all) + (ContextShare * share * (covered > 0 ? 1 : 0)));
    }
}
