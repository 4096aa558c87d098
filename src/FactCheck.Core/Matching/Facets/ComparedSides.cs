using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>"A raised more than B", "the choir of A is larger than that of B": who stands on which side of "than".</summary>
internal static class ComparedSides
{
    private const int Reach = 14;

    /// <summary>The conflict where the passage has the same comparison the other way round, or null.</summary>
    public static FacetComparison? Swapped(FacetContext context, SourcePassage passage)
    {
        var claim = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(context.Claim.Words);
        var (said, has) = (Than(context, claim), Than(context, passage.Words));
        if (said < 0 || has < 0 || Degree(context, claim, said) is not (>= 0 and var degree) || degree != Degree(context, passage.Words, has)) return null;
        var (left, right) = Sides(claim, said);
        var (sourceLeft, sourceRight) = Sides(passage.Words, has);
        // "She raised more than he": one side may be a pronoun, the other tells enough.
        if (!left.Overlaps(sourceRight) || left.Overlaps(sourceLeft) || right.Overlaps(sourceRight) || right.Count == 0) return null;
        return new(FacetKind.Role, FacetOutcome.Conflict, claim[said].Span, passage.Words[has].Span,
            $"The comparison is the other way round: the claim says “{context.InClaim(context.Around(claim[said].Span))}”, the source “{context.InSource(passage.Span)}”.");
    }

    private static int Than(FacetContext context, ReadOnlySpan<Word> words)
    {
        for (var i = 1; i < words.Length; i++) if (context.Source.Lexicon[words[i].Form] == "than") return i;
        return -1;
    }

    // "more", "larger", "less": the word that says which side is ahead.
    private static int Degree(FacetContext context, ReadOnlySpan<Word> words, int than)
    {
        for (var i = than - 1; i >= Math.Max(0, than - 4); i--)
            if (context.Source.Lexicon[words[i].Form] is var form && (form is "more" or "less" or "fewer" or "better" or "worse" or "rather" || form.EndsWith("er", StringComparison.Ordinal))) return words[i].Form;
        return -1;
    }

    private static (HashSet<int> Left, HashSet<int> Right) Sides(ReadOnlySpan<Word> words, int than)
    {
        HashSet<int> left = [], right = [];
        for (var i = Math.Max(0, than - Reach); i < Math.Min(words.Length, than + Reach); i++)
            if (words[i].IsCapital && words[i].IsContent && i != than) (i < than ? left : right).Add(words[i].Stem);
        return (left, right);
    }
}
