using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC102: a cited page that answered without words to compare with, or did not answer.</summary>
public sealed class SourceUnread : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC102"), "The cited page could not be read",
        "A page behind a log-in, a paywall, a consent wall or a robot check, or a server that did not answer, says nothing for or against the claim.",
        Severity.Inconclusive, "Open the page yourself, attach what it says, or fetch it again later.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from reading in input.Readings
        let capture = reading.Capture
        where !capture.IsRead && capture.Outcome is not (CaptureOutcome.NotAttempted or CaptureOutcome.Gone or CaptureOutcome.SoftNotFound)
        select input.Finding(Description, $"The cited page could not be read: {capture.Reason}", capture.Url);
}
