using System.Security.Claims;

namespace FactCheck.Web.SigningIn;

/// <summary>What a sign-in says about how it was made (RFC 8176): a code, a passkey and a provider that asks for more than a password count as several factors.</summary>
public static class Factors
{
    public const string Claim = "amr";
    public const string Several = "mfa";

    public static bool UsedSeveral(ClaimsPrincipal user) => user.HasClaim(Claim, Several);
}
