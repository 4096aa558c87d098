using System.Globalization;
using FactCheck.Core.Matching;
using FactCheck.Core.Matching.Quotes;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checking;

/// <summary>A quotation that stands in none of a claim's sources may have stood there before: then the page was changed, and the kept copy shows it.</summary>
internal static class QuoteGone
{
    /// <summary>The readings with what earlier captures of the same pages had.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="readings">Its sources as they are now.</param>
    /// <param name="before">Earlier captures that were read, the newest first.</param>
    public static IReadOnlyList<SourceReading> Note(ClaimStatement claim, IReadOnlyList<SourceReading> readings, IReadOnlyList<Capture> before) =>
        before.Count == 0 ? readings : [.. readings.Select(r => Note(claim, r, before))];

    private static SourceReading Note(ClaimStatement claim, SourceReading reading, IReadOnlyList<Capture> before)
    {
        if (reading.Match is not { } match || !match.Quotes.Any(q => q.Outcome == QuoteOutcome.NotFound)) return reading;
        List<QuoteMatch> quotes = [.. match.Quotes];
        foreach (var earlier in before.Where(c => c.Url == reading.Capture.Url && c.IsRead))
        {
            var found = QuoteComparer.Compare(claim, SourceIndex.Of(earlier.Text ?? new() { Text = "" }));
            for (var i = 0; i < quotes.Count; i++)
                if (quotes[i].Outcome == QuoteOutcome.NotFound && found.FirstOrDefault(f => f.Claim == quotes[i].Claim) is { Outcome: <= QuoteOutcome.Elided })
                    quotes[i] = quotes[i] with { Outcome = QuoteOutcome.GoneFromPage, Message = $"The page had these words on {Day(earlier)} and no longer has them." };
        }
        var gone = quotes.Find(q => q.Outcome == QuoteOutcome.GoneFromPage);
        return gone is null ? reading : reading with { Match = match with { Quotes = quotes, Reason = match.Outcome == MatchOutcome.NotFound ? gone.Message : match.Reason } };
    }

    private static string Day(Capture capture) => capture.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
