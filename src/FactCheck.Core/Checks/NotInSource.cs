using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC302: nothing found in a source that was read.</summary>
public sealed class NotInSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC302"), "The cited source does not say this",
        "None of the passages of a source that was read bears on the claim. A source that could not be read is never counted here.",
        Severity.Warning, "Find the passage yourself, or cite another source.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        if (input.Readings.Any(r => r.Match is { Outcome: MatchOutcome.Supported or MatchOutcome.Partial })) yield break;
        foreach (var reading in input.Readings)
            if (reading.Match is { Outcome: MatchOutcome.NotFound } match) yield return input.Finding(Description, match.Reason, reading.Capture.Url);
    }
}
