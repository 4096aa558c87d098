using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>Ranks the sentences of a source by how much of the claim they hold: rare words weigh more, how near together they stand and what its neighbours say counts too. The weights and their origin stand in <c>passage-weights.txt</c>.</summary>
internal static class PassageRanker
{
    /// <summary>How many sentences are read closely.</summary>
    public const int Closely = 12;

    private const int Candidate = 40;

    // A sentence often leans on the one before it ("He added that …"): part of the neighbour's coverage counts.
    private const double NeighbourShare = 0.15;
    private const double ContextShare = 0.1;

    private static readonly LearnedWeights Weights = LearnedWeights.Read("passage-weights.txt", PassageFeatures.Names);

    /// <summary>The sentences that bear on the claim, best first; at most <see cref="Closely"/> and what the best of them lean on.</summary>
    public static List<SourcePassage> Rank(ClaimIndex claim, SourceIndex source)
    {
        var (candidates, features) = Candidates(claim, source);
        var order = Enumerable.Range(0, candidates.Count).Select(i => (Passage: candidates[i], Relevance: Weights.Probability(features[i])))
            .OrderByDescending(p => p.Relevance).ThenBy(p => p.Passage.Sentence).ToList();
        var near = order.Take(3).SelectMany(p => new[] { p.Passage.Sentence - 1, p.Passage.Sentence + 1 }).ToHashSet();
        return [.. order.Where((p, i) => i < Closely || near.Contains(p.Passage.Sentence)).Select(p => p.Passage.With(p.Relevance))];
    }

    /// <summary>The sentences that hold most of the claim, with what their ranking is computed from.</summary>
    public static (List<SourcePassage> Passages, List<double[]> Features) Candidates(ClaimIndex claim, SourceIndex source)
    {
        var count = source.Sentences.Count;
        var terms = new TermWeights(claim.Terms, source);
        var coverage = new double[count];
        var inSource = new double[count];
        for (var i = 0; i < count; i++) (coverage[i], inSource[i]) = Score(claim, source.WordsOf(i), terms);
        var passages = Plainly(coverage, inSource).ConvertAll(i => new SourcePassage(source, i, coverage[i], 0));
        return (passages, new PassageFeatures(claim, source, terms, inSource).Of(passages));
    }

    // By words alone, and with what the best sentences lean on or what leans on them, however few words it shares.
    private static List<int> Plainly(double[] coverage, double[] inSource)
    {
        double Near(int i) => Math.Max(i > 0 ? inSource[i - 1] : 0, i + 1 < inSource.Length ? inSource[i + 1] : 0);
        var read = Enumerable.Range(0, coverage.Length).Where(i => coverage[i] > 0)
            .Select(i => (Sentence: i, Score: inSource[i] * (1 + (NeighbourShare * Near(i))))).OrderByDescending(r => r.Score).ThenBy(r => r.Sentence)
            .Take(Candidate).Select(r => r.Sentence).ToList();
        var known = read.ToHashSet();
        foreach (var sentence in read.Take(3).ToList())
            foreach (var near in (ReadOnlySpan<int>)[sentence - 1, sentence + 1])
                if (near >= 0 && near < coverage.Length && known.Add(near)) read.Add(near);
        return read;
    }

    private static (double Coverage, double Relevance) Score(ClaimIndex claim, ReadOnlySpan<Word> words, TermWeights weights)
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
                relevant += weights.InSource[term];
            }
            var around = claim.ContextTerms.IndexOf(word.Stem);
            if (around >= 0 && term < 0) context += claim.ContextTerms.Weights[around];
        }
        if (claim.Terms.Total <= 0) return (0, 0);
        var share = claim.ContextTerms.Total > 0 ? Math.Min(1, context / claim.ContextTerms.Total) : 0;
        return (covered / claim.Terms.Total, (relevant / weights.Total) + (ContextShare * share * (covered > 0 ? 1 : 0)));
    }
}
