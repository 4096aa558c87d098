using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC303: partial support and nothing better.</summary>
public sealed class PartlyInSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC303"), "The cited source says this in part",
        "The source bears on the claim, and some of it stands nowhere in it.",
        Severity.Note, "Look at what is missing.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        if (input.Readings.Any(r => r.Match is { Outcome: MatchOutcome.Supported })) yield break;
        foreach (var reading in input.Readings)
            // An altered quotation is said by a rule of its own.
            if (reading.Match is { Outcome: MatchOutcome.Partial } match && !match.Quotes.Any(q => q.Outcome == QuoteOutcome.Altered)) yield return input.Finding(Description, match.Reason, reading.Capture.Url);
    }
}
