namespace FactCheck.Core.Claims;

/// <summary>What sort of statement a claim is; written in lower case outside.</summary>
public enum ClaimKind
{
    Quantity,
    Event,
    Superlative,
    Attribution,
    Quote,
    Identity,
    Date,
    Location,
    Causal,
    Legal,
    Other,
}
