using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC305: a quotation that no read source has.</summary>
public sealed class QuoteNotFound : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC305"), "A quotation stands in no cited source",
        "The quoted words were looked for in every source that was read.",
        Severity.Blocking, "Cite the source that has them, or make it a paraphrase.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) => QuoteFindings.Worst(input, this, QuoteOutcome.NotFound);
}
