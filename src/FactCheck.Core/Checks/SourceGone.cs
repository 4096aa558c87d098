using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC101: a cited page that is not there.</summary>
public sealed class SourceGone : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC101"), "The cited page is gone",
        "A reader who follows the link finds nothing. Found where the server answers 404 or 410, sends the reader to its home page, or shows a page that says that nothing is there.",
        Severity.Blocking, "Link the page's new address, an archived copy, or another source.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from reading in input.Readings
        where reading.Capture.Outcome is CaptureOutcome.Gone or CaptureOutcome.SoftNotFound
        select input.Finding(Description, $"The cited page is gone: {reading.Capture.Reason}", reading.Capture.Url);
}
