using System.Globalization;
using FactCheck.Core.Matching.Figures;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Compares how long with since when: "for over three years" against "since March 2022" and "from 2010 to 2013", and the other way round.</summary>
internal static class PeriodFacet
{
    // Below this alignment the stretch of time is of something else.
    private const double SameThing = 0.34;
    private const double Shortest = 28;
    private const double WidestBound = 1.5;
    private const double RoughShare = 0.1;
    private const double Year = 365.25;

    /// <summary>A length of time of the claim against a beginning (and an end) that the source names, or null where it names none.</summary>
    public static FacetComparison? OfLength(FacetContext context, Figure claim)
    {
        if (claim.Measure != "day" || claim.Per.Length > 0 || claim.Value < Shortest) return null;
        foreach (var passage in context.Passages)
            for (var i = 0; i < passage.Dates.Count; i++)
            {
                var date = passage.Dates[i];
                if (date.Year is null || date.Relation is not ("since" or "from" or "between") || Alignment.Of(context, claim.Word, passage, date.Word) < SameThing) continue;
                if (End(context, passage, i) is not { } end) continue;
                var (least, most) = (end.First.DayNumber - Last(date).DayNumber, end.Last.DayNumber - First(date).DayNumber);
                var span = end.Span is { } last ? date.Span.Union(last) : date.Span;
                var (shortest, longest) = Range(claim);
                var fits = least <= longest && most >= shortest;
                return new(FacetKind.Date, fits ? FacetOutcome.Compatible : FacetOutcome.Conflict, claim.Span, span, Say(context, claim, span, date.Relation, end, (least + most) / 2.0, fits));
            }
        return null;
    }

    /// <summary>A beginning that the claim names against how long the source says it has been; null where that does not bear it out.</summary>
    public static FacetComparison? OfBeginning(FacetContext context, DatePoint claim)
    {
        if (claim.Relation != "since" || claim.Year is null || context.Source.Published is not { } published) return null;
        foreach (var passage in context.Passages)
            foreach (var figure in passage.Figures)
            {
                if (figure.Measure != "day" || figure.Per.Length > 0 || figure.Value < Shortest || Alignment.Of(context, claim.Word, passage, figure.Word) < SameThing) continue;
                var (shortest, longest) = Range(figure);
                if (published.DayNumber - First(claim).DayNumber < shortest || published.DayNumber - Last(claim).DayNumber > longest) continue;
                return new(FacetKind.Date, FacetOutcome.Compatible, claim.Span, figure.Span,
                    $"The source of {Day(published)} says {context.InSource(figure.Span)}, which fits “since {context.InClaim(claim.Span)}”.");
            }
        return null;
    }

    // "from 2010 to 2013", else the day on which the claim is made, else the day of the source.
    private static (DateOnly First, DateOnly Last, Language.Spans.TextSpan? Span)? End(FacetContext context, SourcePassage passage, int at)
    {
        var date = passage.Dates[at];
        if (date.Relation is "from" or "between")
            return at + 1 < passage.Dates.Count && passage.Dates[at + 1] is { Year: not null } next && next.Word - date.Word <= 5 ? (First(next), Last(next), next.Span) : null;
        return (context.Claim.Statement.ArticleDate ?? context.Source.Published) is { } today ? (today, today, null) : null;
    }

    // "three years" is said of three years and some months, not of two and a half.
    private static (double Shortest, double Longest) Range(Figure figure) => figure.Bound switch
    {
        FigureBound.Over => (figure.Value, Math.Max(figure.Value * WidestBound, figure.Value + figure.Step)),
        FigureBound.Under => (figure.Value / WidestBound, figure.Value),
        FigureBound.About => (figure.Value - Math.Max(figure.Step / 2, RoughShare * figure.Value), figure.Value + Math.Max(figure.Step / 2, RoughShare * figure.Value)),
        _ => (figure.Value - (figure.Step / 4), figure.Value + figure.Step),
    };

    private static DateOnly First(DatePoint date) => Day(date.Year ?? 1, date.Month ?? 1, date.Day ?? 1);

    private static DateOnly Last(DatePoint date)
    {
        var (year, month) = (date.Year ?? 1, date.Month ?? 12);
        return Day(date.IsDecade ? year + 9 : year, month, date.Day ?? DateTime.DaysInMonth(year, month));
    }

    private static DateOnly Day(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static string Say(FacetContext context, Figure claim, Language.Spans.TextSpan span, string relation, (DateOnly First, DateOnly Last, Language.Spans.TextSpan? Span) end, double days, bool fits)
    {
        var has = end.Span is null ? $"“{relation} {context.InSource(span)}”, which by {Day(end.First)} is {Length(days)}" : $"“{relation} {context.InSource(span)}”, which is {Length(days)}";
        return fits ? $"The claim’s {FigureMessages.Bounded(context, claim)} fits the source’s {has}." : $"The claim says {FigureMessages.Bounded(context, claim)}; the source says {has}.";
    }

    private static string Length(double days)
    {
        if (days < 2 * Year / 12) return Count(days, "day");
        if (days < Year) return Count(days / Year * 12, "month");
        var months = (int)Math.Round(days / Year * 12);
        return months % 12 == 0 ? Count(months / 12, "year") : $"{Count(months / 12, "year")} and {Count(months % 12, "month")}";
    }

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number):0} {unit}{(Math.Round(number) == 1 ? "" : "s")}");

    private static string Day(DateOnly day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Figures.Calendar.MonthName(day.Month)} {day.Year.ToString(CultureInfo.InvariantCulture)}";
}
