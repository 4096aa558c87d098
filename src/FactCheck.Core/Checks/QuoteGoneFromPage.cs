using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC310: a quotation that the page had when it was captured before.</summary>
public sealed class QuoteGoneFromPage : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC310"), "A quotation is gone from the page",
        "The quoted words stood in an earlier capture of the source and stand no longer in the newest one.",
        Severity.Warning, "Cite a kept copy, and find out why the page was changed.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) => QuoteFindings.Worst(input, this, QuoteOutcome.GoneFromPage);
}
