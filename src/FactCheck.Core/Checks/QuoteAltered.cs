using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC304: a quotation that differs from every source that has it.</summary>
public sealed class QuoteAltered : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC304"), "A quotation was altered",
        "Words between quotation marks are not the words of the source, and nothing shows it.",
        Severity.Blocking, "Quote letter for letter, or show what was left out.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) => QuoteFindings.Worst(input, this, QuoteOutcome.Altered);
}
