using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>
/// Compares the ranks of the claim ("17th round", "second title") with the ranks that the same noun has in the passages. "First" is a
/// superlative and compared there; a rank that the source does not give is left to the words.
/// </summary>
internal static class RankFacet
{
    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        var words = context.Claim.Words;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (RankAt(context, words[i]) is not (> 1 and var rank) || !words[i + 1].IsContent || IsPartOfANumber(context, words, i)) continue;
            if (Compare(context, words[i].Span.Union(words[i + 1].Span), rank, words[i + 1].Stem) is { } comparison) yield return comparison;
        }
    }

    private static FacetComparison? Compare(FacetContext context, TextSpan claim, double rank, int noun)
    {
        FacetComparison? other = null;
        foreach (var passage in context.Main)
        {
            for (var j = 0; j + 1 < passage.Words.Length; j++)
            {
                if (passage.Words[j + 1].Stem != noun || RankAt(context, passage.Words[j]) is not { } theirs) continue;
                var source = passage.Words[j].Span.Union(passage.Words[j + 1].Span);
                if (theirs == rank) return new(FacetKind.Quantity, FacetOutcome.Equal, claim, source, $"The source, too, has “{context.InSource(source)}”.");
                other ??= new(FacetKind.Quantity, FacetOutcome.Conflict, claim, source, $"The claim says “{context.InClaim(claim)}”, the source “{context.InSource(source)}”.");
            }
        }
        return other;
    }

    private static double? RankAt(FacetContext context, Word word) =>
        NumberWords.TryOrdinal(context.Source.Lexicon[word.Form], out var rank) ? rank : null;

    // "two thirds", "60 second trial", "3rd May": fractions, units and days are compared elsewhere.
    private static bool IsPartOfANumber(FacetContext context, List<Word> words, int at)
    {
        if (Calendar.Month(context.Source.Lexicon[words[at + 1].Form]) > 0) return true;
        return at > 0 && (words[at - 1].HasDigit || NumberWords.TrySmall(context.Source.Lexicon[words[at - 1].Form], out _)
            || Calendar.Month(context.Source.Lexicon[words[at - 1].Form]) > 0);
    }
}
