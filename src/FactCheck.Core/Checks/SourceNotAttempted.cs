using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC103: a source that nobody has tried.</summary>
public sealed class SourceNotAttempted : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC103"), "The cited page has not been fetched",
        "Nobody has looked yet; that is neither a pass nor a failure.",
        Severity.Inconclusive, "Fetch the source.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from reading in input.Readings
        where reading.Capture.Outcome == CaptureOutcome.NotAttempted
        select input.Finding(Description, "The cited page has not been fetched yet.", reading.Capture.Url);
}
