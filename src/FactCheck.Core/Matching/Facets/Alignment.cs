using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>How far two places, one in the claim and one in a passage, stand among the same words.</summary>
internal static class Alignment
{
    private const double ClaimReach = 4;
    private const double SourceReach = 8;

    /// <summary>0 where no neighbour of the claim's word stands near the passage's word, 1 where all do.</summary>
    /// <param name="context">Where to compare.</param>
    /// <param name="claimWord">Index of the word in the claim.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="sourceWord">Index of the word among the passage's words.</param>
    /// <param name="withNames">False to leave out the words that the claim writes with a capital.</param>
    /// <param name="without">Stems to leave out, or null.</param>
    public static double Of(FacetContext context, int claimWord, SourcePassage passage, int sourceWord, bool withNames = true, IReadOnlySet<int>? without = null)
    {
        double found = 0, all = 0;
        var claim = context.Claim.Words;
        var words = passage.Words;
        for (var i = 0; i < claim.Count; i++)
        {
            if (!claim[i].IsContent || claim[i].HasDigit || i == claimWord || (claim[i].IsCapital && !withNames) || without?.Contains(claim[i].Stem) == true) continue;
            var weight = (0.15 + context.Source.Lexicon.RarityOf(claim[i].Form)) / (1 + (Math.Abs(i - claimWord) / ClaimReach));
            all += weight;
            found += weight * Nearness(words, claim[i], sourceWord);
        }
        return all > 0 ? found / all : 0;
    }

    private static double Nearness(ReadOnlySpan<Word> words, Word wanted, int from)
    {
        var best = 0.0;
        for (var i = 0; i < words.Length; i++)
            if (words[i].Stem == wanted.Stem) best = Math.Max(best, 1 / (1 + (Math.Max(0, Math.Abs(i - from) - 3) / SourceReach)));
        return best;
    }
}
