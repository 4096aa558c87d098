using FactCheck.Core.Matching.Figures;

namespace FactCheck.Core.Matching.Facets;

/// <summary>How a quantity of the claim compares with one of the source, given that both speak of the same thing.</summary>
internal static class FigureRelation
{
    // "over 300" is a fair word for 312, not for 900.
    private const double WidestBound = 1.5;
    private const double RoughShare = 0.06;

    public static FacetOutcome Of(Figure claim, Figure source)
    {
        if (IsSame(claim.Value, source.Value)) return BoundsAgree(claim.Bound, source.Bound) ? FacetOutcome.Equal : FacetOutcome.Conflict;
        return IsWithin(claim, source) || IsWithin(source, claim) || IsRounded(claim, source) || IsRounded(source, claim) ? FacetOutcome.Compatible : FacetOutcome.Conflict;
    }

    // Equal numbers with opposite bounds: "over 300" where the source has "under 300".
    private static bool BoundsAgree(FigureBound claim, FigureBound source) =>
        !(claim == FigureBound.Over && source == FigureBound.Under) && !(claim == FigureBound.Under && source == FigureBound.Over);

    private static bool IsSame(double left, double right) => Math.Abs(left - right) <= 1e-6 * Math.Max(Math.Abs(left), Math.Abs(right));

    private static bool IsWithin(Figure bound, Figure exact) => bound.Bound switch
    {
        FigureBound.Over => exact.Bound != FigureBound.Under && exact.Value >= bound.Value && exact.Value <= bound.Value * WidestBound,
        FigureBound.Under => exact.Bound != FigureBound.Over && exact.Value <= bound.Value && exact.Value >= bound.Value / WidestBound,
        FigureBound.About => Math.Abs(exact.Value - bound.Value) <= Math.Max(RoughShare * bound.Value, bound.Step / 2),
        _ => false,
    };

    // 12,000 for 11,970: the exact number rounds to the rough one, and the rough one has fewer digits.
    private static bool IsRounded(Figure rough, Figure exact) =>
        rough.Step > exact.Step * 1.5 && Math.Abs(rough.Value - exact.Value) <= (rough.Step / 2) + 1e-9 && Math.Abs(rough.Value - exact.Value) <= RoughShare * Math.Abs(rough.Value);
}
