using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC306: the right words in the wrong mouth.</summary>
public sealed class QuoteOfOtherSpeaker : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC306"), "A quotation belongs to somebody else",
        "The words stand in the source, said by another person than the article says.",
        Severity.Blocking, "Name the person who said it.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) => QuoteFindings.Worst(input, this, QuoteOutcome.OtherSpeaker);
}
