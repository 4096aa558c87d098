namespace FactCheck.Core.Matching.Facets;

/// <summary>Opposite verbs that tell the same event from its other end: "A beat B" and "B lost to A", "A sold it to B" and "B bought it from A".</summary>
internal static class Converse
{
    /// <summary>True where the passage has an opposite verb and who does the claim's verb is another end of it.</summary>
    public static bool IsTold(FacetContext context, int claimWord, SourcePassage passage)
    {
        if (context.Claim.Predicates.FirstOrDefault(p => p.Word == claimWord) is not { Doers.Count: > 0 } claim) return false;
        var form = context.Source.Lexicon[context.Claim.Words[claimWord].Form];
        foreach (var source in passage.Predicates)
            if (SenseLists.AreOpposite(form, context.Source.Lexicon[passage.Words[source.Word].Form]) && !claim.Doers.Overlaps(source.Doers)
                && (claim.Doers.Overlaps(source.Done) || source.Others.Values.Any(claim.Doers.Overlaps))) return true;
        return false;
    }
}
