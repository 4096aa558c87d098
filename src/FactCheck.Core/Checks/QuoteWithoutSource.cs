using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC203: a quotation that cannot be compared.</summary>
public sealed class QuoteWithoutSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC203"), "Quotation marks without a source",
        "Words between quotation marks are somebody'\''s; without a source nobody can compare them letter for letter.",
        Severity.Warning, "Link where the words stand, or hand in the recording or notes.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        if (input.Unsourced is not null && input.Claim.Quote is { } quote && quote.Contains((char)32))
            yield return input.Finding(Description, $"Nothing is linked for the quotation “{quote}”.");
    }
}
