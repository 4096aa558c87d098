using System.Security.Claims;
using FactCheck.Data.Desks;

namespace FactCheck.Web.SigningIn;

/// <summary>Who somebody is, as the identity provider says.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">What it calls the person, for ever.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Address">The e-mail address, where the provider says that it is the person's own; otherwise null.</param>
/// <param name="Roles">What its groups stand for.</param>
/// <param name="UsedTwoFactors">It asked for more than a password (RFC 8176).</param>
public sealed record ProviderPerson(string Issuer, string Subject, string Name, string? Address, IReadOnlySet<DeskRole> Roles, bool UsedTwoFactors)
{
    private const int LongestName = 80;

    /// <summary>Null where it does not even say who it is, or the person is none of ours; then <paramref name="problem"/> says why.</summary>
    public static ProviderPerson? Of(ClaimsPrincipal outside, ProviderSettings settings, out string problem)
    {
        var (issuer, subject) = (outside.FindFirstValue("iss") ?? "", outside.FindFirstValue("sub") ?? "");
        var address = string.Equals(outside.FindFirstValue(settings.VerifiedClaim), "true", StringComparison.OrdinalIgnoreCase) || outside.FindFirstValue(settings.VerifiedClaim) == "1"
            ? outside.FindFirstValue("email")?.Trim() : null;
        problem = issuer.Length == 0 || subject.Length == 0 ? "The provider does not say who you are."
            : settings.Domains.Count > 0 && !settings.Domains.Contains(DomainOf(address), StringComparer.OrdinalIgnoreCase) ? "People of your e-mail address, or of one that the provider has not verified, are not let in here."
            : settings.Required is var (claim, value) && !outside.HasClaim(claim, value) ? "The provider does not count you among the people of this desk."
            : "";
        if (problem.Length > 0) return null;
        var name = (outside.FindFirstValue("name") ?? address ?? subject).Trim();
        return new(issuer, subject, name.Length > LongestName ? name[..LongestName] : name, address,
            settings.Rules.Where(r => outside.HasClaim(r.Claim, r.Value)).SelectMany(r => r.Roles).ToHashSet(), outside.HasClaim(Factors.Claim, Factors.Several));
    }

    private static string DomainOf(string? address) => address is null ? "" : address[(address.LastIndexOf('@') + 1)..];
}
