namespace FactCheck.Core.Sources;

/// <summary>What sort of page answered.</summary>
public enum PageKind
{
    Article,
    Challenge,
    Consent,
    Login,
    Paywall,
    Parked,
    SoftNotFound,
    Listing,
    Other,
}
