using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC201: nothing to check against.</summary>
public sealed class ClaimWithoutSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC201"), "A claim without a source",
        "A checkable statement carries no link and names nobody.",
        Severity.Warning, "Add a source, or the author vouches for it.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        if (input.Unsourced is { NamedSource: null } && input.Claim.Quote is null)
            yield return input.Finding(Description, "No source is given for this.");
    }
}
