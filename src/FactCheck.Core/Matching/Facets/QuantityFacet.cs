using FactCheck.Core.Matching.Figures;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Compares every quantity of the claim with the quantities of the passages that stand among the same words.</summary>
internal static class QuantityFacet
{
    // Below this alignment another number speaks of something else.
    private const double SameThing = 0.34;

    // A different number must stand this much nearer than an equal one to count against it.
    private const double Nearer = 0.2;

    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        foreach (var figure in context.Claim.Figures) yield return InName(context, figure) ?? Compare(context, figure);
    }

    // "the Halcyon 300": part of a name, where the source has the same name.
    private static FacetComparison? InName(FacetContext context, Figure claim)
    {
        var words = context.Claim.Words;
        if (claim.Word < 1 || claim.Measure.Length > 0 || !words[claim.Word].HasDigit || words[claim.Word - 1] is not { IsCapital: true, IsContent: true } before) return null;
        var source = context.Source.Words;
        for (var i = 1; i < source.Count; i++)
            if (source[i].Form == words[claim.Word].Form && source[i - 1].Stem == before.Stem && source[i - 1].IsCapital)
                return new(FacetKind.Quantity, FacetOutcome.Equal, claim.Span, source[i].Span, $"Both say {context.InClaim(before.Span.Union(claim.Span))}.");
        return null;
    }

    private static FacetComparison Compare(FacetContext context, Figure claim)
    {
        (double Score, Figure? Figure, FacetOutcome Outcome) good = (-1, null, FacetOutcome.Absent), bad = (-1, null, FacetOutcome.Conflict);
        foreach (var passage in context.Passages)
            foreach (var figure in passage.Figures)
            {
                var kinship = Kinship(claim, figure);
                if (kinship <= 0) continue;
                var alignment = Alignment.Of(context, claim.Word, passage, figure.Word);
                var relation = IsSlip(claim, figure) ? FacetOutcome.Conflict : FigureRelation.Of(claim, figure);
                var score = alignment + (0.2 * kinship) + (0.1 * passage.Coverage);
                if (relation == FacetOutcome.Conflict) { if (alignment >= SameThing && kinship >= 1 && score > bad.Score) bad = (score, figure, relation); }
                else if (score + (relation == FacetOutcome.Equal ? 0.05 : 0) > good.Score) good = (score, figure, relation);
            }
        if (good.Figure is { } match && bad.Score < good.Score + Nearer)
            return new(FacetKind.Quantity, good.Outcome, claim.Span, match.Span, FigureMessages.Agreement(context, claim, match, good.Outcome));
        return bad.Figure is { } other
            ? new(FacetKind.Quantity, FacetOutcome.Conflict, claim.Span, other.Span, FigureMessages.Conflict(context, claim, other))
            : PeriodFacet.OfLength(context, claim) ?? new(FacetKind.Quantity, FacetOutcome.Absent, claim.Span, null, $"The source does not give {context.InClaim(claim.Span)}.");
    }

    /// <summary>0 where two quantities cannot be the same thing, 1 where they may, more where they are surely of one kind.</summary>
    private static double Kinship(Figure claim, Figure source)
    {
        if ((claim.Measure != source.Measure || IsPerOther(claim, source)) && !IsSlip(claim, source)) return 0;
        if (claim.Measure.Length > 0 && claim.Measure != "percent") return 1.2;
        if (claim.Nouns.Count == 0 || source.Nouns.Count == 0) return claim.Measure == "percent" ? 1 : 0.6;
        return claim.Nouns.Any(source.Nouns.Contains) ? 1.5 : claim.Measure == "percent" ? 1 : 0.5;
    }

    private static bool IsPerOther(Figure claim, Figure source) => claim.Per.Length > 0 && source.Per.Length > 0 && claim.Per != source.Per;

    // The same number with another unit: percent for percentage points, dollars for euros, a month for a year.
    private static bool IsSlip(Figure claim, Figure source) =>
        Math.Abs(claim.Value - source.Value) < 1e-9
        && (claim.Measure == source.Measure ? IsPerOther(claim, source) : (claim.Measure is "percent" or "points" && source.Measure is "percent" or "points") || (Units.IsMoney(claim.Measure) && Units.IsMoney(source.Measure)));
}
