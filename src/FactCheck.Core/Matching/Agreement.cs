namespace FactCheck.Core.Matching;

/// <summary>Says in a sentence what a source has of a claim that it bears out.</summary>
internal static class Agreement
{
    private const int Most = 3;

    /// <summary>Numbers and dates as the source has them, the names it gives, and how what is differently said still fits.</summary>
    public static string Of(Facets.FacetContext context, IReadOnlyList<FacetComparison> facets, IReadOnlyList<QuoteMatch> quotes)
    {
        var parts = new List<string>();
        if (quotes.Count > 0) parts.Add("has the quoted words");
        var values = Words(context, facets, f => f.Kind is FacetKind.Quantity or FacetKind.Date);
        if (values.Count > 0) parts.Add("gives " + Listed(values, "and"));
        List<string> names = [.. facets.Where(f => f.Kind is FacetKind.Name or FacetKind.Place && f.Outcome is FacetOutcome.Equal or FacetOutcome.Compatible).Select(f => context.InClaim(f.Claim)).Distinct().Take(Most)];
        if (names.Count > 0) parts.Add("names " + Listed(names, "and"));
        var said = parts.Count == 0 ? "The source says the same." : "The source says the same: it " + Listed(parts, "and") + ".";
        return facets.FirstOrDefault(f => f.Kind is FacetKind.Quantity or FacetKind.Date && f.Outcome == FacetOutcome.Compatible) is { } fits ? said + " " + fits.Message : said;
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> parts, string last) =>
        parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts.Take(parts.Count - 1)) + " " + last + " " + parts[^1];

    private static List<string> Words(Facets.FacetContext context, IReadOnlyList<FacetComparison> facets, Func<FacetComparison, bool> isMeant) =>
        [.. facets.Where(f => isMeant(f) && f.Outcome is FacetOutcome.Equal or FacetOutcome.Compatible).Select(f => f.Source).OfType<Language.Spans.TextSpan>().Select(context.InSource).Distinct().Take(Most)];
}
