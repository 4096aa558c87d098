using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC104: a citation to a host that the desk does not accept as evidence.</summary>
public sealed class NeverEvidence : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC104"), "A host that is never evidence",
        "The desk keeps a list of hosts (rules/sources, never) whose pages do not support a claim, each with its reason.",
        Severity.Blocking, "Cite a source that can bear the claim.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from reading in input.Readings
        let reason = input.Rules.NeverEvidence(reading.Capture.Url)
        where reason is not null
        select input.Finding(Description, $"This host is never evidence: {reason}", reading.Capture.Url);
}
