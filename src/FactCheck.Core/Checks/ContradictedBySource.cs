using FactCheck.Core.Rules;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Checks;

/// <summary>FC301: a conflict between claim and source.</summary>
public sealed class ContradictedBySource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC301"), "The cited source says something else",
        "The passage that speaks of the same thing has another number, date, name or sense.",
        Severity.Blocking, "Correct the sentence, or cite the source that bears it out.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from reading in input.Readings
        let match = reading.Match
        where match is { Outcome: MatchOutcome.Contradicted }
        select input.Finding(Description, match.Reason, reading.Capture.Url);
}
