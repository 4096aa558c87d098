using FactCheck.Core.Matching;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>Sums up one quotation over all sources: found anywhere is found.</summary>
internal static class QuoteFindings
{
    /// <summary>Findings for the quotations whose best outcome over all read sources is <paramref name="outcome"/>.</summary>
    public static IEnumerable<Finding> Worst(ClaimCheckInput input, IClaimCheck check, QuoteOutcome outcome)
    {
        var all = from reading in input.Readings
                  from quote in reading.Match?.Quotes ?? []
                  group (Reading: reading, Quote: quote) by quote.Claim;
        foreach (var places in all)
        {
            var best = places.MinBy(p => p.Quote.Outcome);
            if (best.Quote.Outcome == outcome) yield return input.Finding(check.Description, best.Quote.Message, best.Reading.Capture.Url);
        }
    }
}
