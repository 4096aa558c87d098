namespace FactCheck.Web.Tests.SigningIn;

/// <summary>What a provider, or somebody in its place, could get wrong in a token.</summary>
public enum ProviderFault
{
    None,
    WrongNonce,
    NoNonce,
    WrongAudience,
    WrongIssuer,
    Expired,
    NotYet,
    WithoutSignature,
    EmptySignature,
    SharedSecret,
    UnknownKey,
    ForgedSignature,
    OtherSubjectInUserInfo,
    OtherIssuerInAnswer,
}
