using FactCheck.Core.Matching.Figures;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Says in words how two quantities compare.</summary>
internal static class FigureMessages
{
    public static string Agreement(FacetContext context, Figure claim, Figure source, FacetOutcome outcome)
    {
        var (said, has) = (context.InClaim(claim.Span), context.InSource(source.Span));
        if (outcome == FacetOutcome.Equal) return said == has ? $"Both say {said}." : $"{said} is the source's {has}.";
        return claim.Bound switch
        {
            FigureBound.Over => $"The source has {has}, which is over {said}.",
            FigureBound.Under => $"The source has {has}, which is not more than {said}.",
            _ => source.Step > claim.Step ? $"The claim says {said}; the source gives only the rougher {has}." : $"{said} is a rounded {has}.",
        };
    }

    public static string Conflict(FacetContext context, Figure claim, Figure source)
    {
        var (said, has) = (context.InClaim(claim.Span), context.InSource(source.Span));
        if (claim.Measure is "percent" or "points" && source.Measure is "percent" or "points" && claim.Measure != source.Measure)
            return $"The claim says {said}, the source {has}: percent and percentage points are not the same.";
        if (claim.Measure != source.Measure) return $"The number is the same, the unit is not: the claim says {said}, the source {has}.";
        if (claim.Per != source.Per && claim.Value == source.Value) return $"The number is the same, what it is per is not: the claim says {said} a {claim.Per}, the source {has} a {source.Per}.";
        var ratio = source.Value == 0 || claim.Value == 0 ? 0 : Math.Max(claim.Value / source.Value, source.Value / claim.Value);
        if (Math.Abs(ratio - 1000) < 0.5) return $"The claim says {said}, the source {has}: a factor of a thousand lies between them.";
        return $"The claim says {Bound(claim)}{said}, the source {Bound(source)}{has}.";
    }

    /// <summary>A quantity of the claim with its bound: "over three years".</summary>
    public static string Bounded(FacetContext context, Figure claim) => Bound(claim) + context.InClaim(claim.Span);

    private static string Bound(Figure figure) => figure.Bound switch
    {
        FigureBound.Over => "over ",
        FigureBound.Under => "under ",
        FigureBound.About => "about ",
        _ => "",
    };
}
