using FactCheck.Core.Matching.Figures;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Compares the days, months and years of the claim with those of the passages.</summary>
internal static class DateFacet
{
    private const double SameThing = 0.4;

    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        foreach (var date in context.Claim.Dates)
            if (date.Year is not null || date.Month is not null || date.Weekday is not null) yield return Compare(context, date);
    }

    private static FacetComparison Compare(FacetContext context, DatePoint claim)
    {
        (double Score, DatePoint? Date, FacetOutcome Outcome) good = (-1, null, FacetOutcome.Absent), bad = (-1, null, FacetOutcome.Conflict);
        foreach (var passage in context.Passages)
            foreach (var date in passage.Dates)
            {
                var outcome = Relation(claim, date);
                if (outcome == FacetOutcome.Absent) continue;
                var alignment = Alignment.Of(context, claim.Word, passage, date.Word);
                var score = alignment + (0.2 * passage.Coverage);
                if (outcome == FacetOutcome.Conflict) { if (alignment >= SameThing && score > bad.Score) bad = (score, date, outcome); }
                else if (score + (outcome == FacetOutcome.Equal ? 0.05 : 0) > good.Score) good = (score, date, outcome);
            }
        if (good.Date is { } match && bad.Score < good.Score + 0.2)
            return new(FacetKind.Date, good.Outcome, claim.Span, match.Span, Agreement(context, claim, match, good.Outcome));
        if (bad.Date is { } other)
            return new(FacetKind.Date, FacetOutcome.Conflict, claim.Span, other.Span, $"The claim says {context.InClaim(claim.Span)}, the source {context.InSource(other.Span)}.");
        return FromPublication(context, claim) ?? PeriodFacet.OfBeginning(context, claim) ?? new(FacetKind.Date, FacetOutcome.Absent, claim.Span, null, $"The source does not name {context.InClaim(claim.Span)}.");
    }

    private static FacetOutcome Relation(DatePoint claim, DatePoint source)
    {
        if (claim.IsDecade || source.IsDecade) return Decades(claim, source);
        var shared = 0;
        var missing = false;
        foreach (var (left, right) in new[] { (claim.Year, source.Year), (claim.Month, source.Month), (claim.Day, source.Day), ((int?)claim.Weekday, (int?)source.Weekday) })
        {
            if (left is null) continue;
            if (right is null) { missing = true; continue; }
            if (left != right) return FacetOutcome.Conflict;
            shared++;
        }
        return shared == 0 ? FacetOutcome.Absent : missing ? FacetOutcome.Compatible : FacetOutcome.Equal;
    }

    private static FacetOutcome Decades(DatePoint claim, DatePoint source)
    {
        if (claim.Year is null || source.Year is null) return FacetOutcome.Absent;
        if (claim.IsDecade && source.IsDecade) return claim.Year == source.Year ? FacetOutcome.Equal : FacetOutcome.Conflict;
        var (decade, year) = claim.IsDecade ? (claim.Year.Value, source.Year.Value) : (source.Year.Value, claim.Year.Value);
        return year >= decade && year < decade + 10 ? FacetOutcome.Compatible : FacetOutcome.Conflict;
    }

    // A report of the day says "on Friday": its own date is the year.
    private static FacetComparison? FromPublication(FacetContext context, DatePoint claim)
    {
        if (context.Source.Published is not { } published || claim.Year != published.Year) return null;
        if (claim.Month is { } month && month != published.Month) return null;
        if (claim.Day is { } day && Math.Abs(day - published.Day) > 3) return null;
        return new(FacetKind.Date, FacetOutcome.Compatible, claim.Span, null,
            $"The source does not name {context.InClaim(claim.Span)}, but was published on {published.Day} {Calendar.MonthName(published.Month)} {published.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");
    }

    private static string Agreement(FacetContext context, DatePoint claim, DatePoint source, FacetOutcome outcome)
    {
        var (said, has) = (context.InClaim(claim.Span), context.InSource(source.Span));
        if (said == has) return $"Both say {said}.";
        return outcome == FacetOutcome.Equal ? $"{said} is the source's {has}." : $"The claim says {said}; the source says only {has}, which fits.";
    }
}
