namespace FactCheck.Core.Claims;

/// <summary>What the machine, or a person, makes of a sentence. Whether a person has seen it is kept apart.</summary>
public enum CoverageState
{
    Claim,
    NotCheckable,
    Undecided,
}
