using FactCheck.Core.Matching;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;

namespace FactCheck.Core.Checking;

/// <summary>A quotation that stands in none of a claim's own sources may stand in another source of the article: then the citation is wrong, not the quote.</summary>
internal static class QuoteElsewhere
{
    public static IReadOnlyList<SourceReading> Note(ClaimStatement claim, IReadOnlyList<SourceReading> readings, IReadOnlyList<Capture> others)
    {
        if (claim.Quote is not { Length: > 0 } quote || others.Count == 0 || !readings.Any(IsMissing)) return readings;
        var words = NormalForm.Of(quote).TrimEnd('.', ',');
        var home = words.Length < 12 ? null : others.FirstOrDefault(c => NormalForm.Of(c.Text?.Text ?? "").Contains(words, StringComparison.OrdinalIgnoreCase));
        return home is null ? readings : [.. readings.Select(r => IsMissing(r) ? Moved(r, home.Url) : r)];
    }

    private static bool IsMissing(SourceReading reading) => reading.Match is { Quotes: { Count: > 0 } quotes } && quotes.All(q => q.Outcome == QuoteOutcome.NotFound);

    private static SourceReading Moved(SourceReading reading, string home) => reading.Match is not { } match ? reading : reading with
    {
        Match = match with
        {
            Quotes = [.. match.Quotes.Select(q => q with { Outcome = QuoteOutcome.ElsewhereCited, Message = $"Not in this source; it stands in {home}, which the article cites elsewhere." })],
        },
    };
}
