using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>A deterministic check of one claim with what its sources say.</summary>
public interface IClaimCheck
{
    public CheckDescription Description { get; }

    public IEnumerable<Finding> Run(ClaimCheckInput input);
}
