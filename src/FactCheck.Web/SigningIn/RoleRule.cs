using FactCheck.Data.Desks;

namespace FactCheck.Web.SigningIn;

/// <summary>What a group of the identity provider stands for at the desk: <c>groups=fact-checkers:Checker,Approver</c>.</summary>
/// <param name="Claim">The claim that is looked at.</param>
/// <param name="Value">The value that it must have; with several values one is enough.</param>
/// <param name="Roles">What whoever has it may do.</param>
public sealed record RoleRule(string Claim, string Value, IReadOnlyList<DeskRole> Roles)
{
    /// <exception cref="ArgumentException">It is not written as a rule.</exception>
    public static RoleRule Parse(string written)
    {
        // Values may hold colons (urn:…), so the roles stand behind the last one.
        var (equals, colon) = (written.IndexOf('=', StringComparison.Ordinal), written.LastIndexOf(':'));
        if (equals < 1 || colon <= equals + 1)
            throw new ArgumentException($"OpenIdConnect__Roles wants rules like groups=fact-checkers:Checker,Approver, with a semicolon between two; '{written}' is none.");
        return new(written[..equals].Trim(), written[(equals + 1)..colon].Trim(), [.. written[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(RoleOf)]);
    }

    private static DeskRole RoleOf(string name) => Enum.TryParse<DeskRole>(name, ignoreCase: true, out var role) && !char.IsAsciiDigit(name[0])
        ? role
        : throw new ArgumentException($"OpenIdConnect__Roles names the role '{name}'; there are {string.Join(", ", Enum.GetNames<DeskRole>())}.");
}
