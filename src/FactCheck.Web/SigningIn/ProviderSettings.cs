using FactCheck.Data.Desks;

namespace FactCheck.Web.SigningIn;

/// <summary>
/// The identity provider by which people may sign in (OpenID Connect), read from the configuration, where its secret is not seen in the list of
/// processes: <c>OpenIdConnect__Authority</c> and the others of <see cref="All"/>.
/// </summary>
/// <param name="Authority">Its issuer.</param>
/// <param name="ClientId">What it calls us.</param>
/// <param name="ClientSecret">How it knows us.</param>
public sealed record ProviderSettings(string Authority, string ClientId, string ClientSecret)
{
    public const string Section = "OpenIdConnect";

    /// <summary>Nobody signs in by a provider.</summary>
    public static ProviderSettings None { get; } = new("", "", "");

    /// <summary>Every setting and what it means; docs/configuration.md is written from this.</summary>
    public static IReadOnlyList<(string Names, string Means)> All { get; } =
    [
        ($"{Section}__Authority, {Section}__ClientId, {Section}__ClientSecret", "an OpenID Connect provider by which people may sign in; security/sign-in.md says what to register there"),
        ($"{Section}__Name", "how the button calls it: `your newsroom account` unless said"),
        ($"{Section}__Roles", "what its groups stand for: `groups=fact-checkers:Checker,Approver; groups=editors:Editor`"),
        ($"{Section}__Domains", "e-mail domains whose people are let in, with a comma between two; any unless said"),
        ($"{Section}__Required", "a claim that people must have, as `employment=staff`"),
        ($"{Section}__Uninvited", "`yes`: whoever a rule gives a role gets an account on arrival; otherwise people come by invitation"),
        ($"{Section}__Desk", "the short name of the desk they work at; needed where there are several"),
        ($"{Section}__VerifiedClaim", "the claim that says that the e-mail address is the person's own: `email_verified` unless said"),
    ];

    public bool IsOn => Authority.Length > 0;

    public string Name { get; init; } = "your newsroom account";

    public IReadOnlyList<RoleRule> Rules { get; init; } = [];

    /// <summary>Roles that any rule names: these are the provider's to give and take.</summary>
    public IReadOnlySet<DeskRole> Governed => Rules.SelectMany(r => r.Roles).ToHashSet();

    public IReadOnlyList<string> Domains { get; init; } = [];

    public (string Claim, string Value)? Required { get; init; }

    public bool AdmitsUninvited { get; init; }

    /// <summary>The desk's name in addresses; empty where there is but one.</summary>
    public string Desk { get; init; } = "";

    public string VerifiedClaim { get; init; } = "email_verified";

    /// <exception cref="ArgumentException">Something is missing or not understood.</exception>
    public static ProviderSettings Read(IConfiguration configuration)
    {
        var given = configuration.GetSection(Section);
        if (given["Authority"] is not { Length: > 0 } authority) return None;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var url) || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)))
            throw new ArgumentException($"{Section}__Authority wants the provider's https address; '{authority}' is none.");
        if (given["ClientId"] is not { Length: > 0 } client) throw new ArgumentException($"{Section}__ClientId is missing: what the provider calls this desk.");
        if (given["ClientSecret"] is not { Length: > 0 } secret) throw new ArgumentException($"{Section}__ClientSecret is missing: by it the provider knows this desk.");
        return new(authority, client, secret)
        {
            Name = given["Name"] is { Length: > 0 } name ? name : None.Name,
            Rules = [.. Parts(given["Roles"], ';').Select(RoleRule.Parse)],
            Domains = [.. Parts(given["Domains"], ',')],
            Required = given["Required"] is { Length: > 0 } pair ? Pair(pair) : null,
            AdmitsUninvited = given["Uninvited"] is "yes" or "true",
            Desk = given["Desk"] ?? "",
            VerifiedClaim = given["VerifiedClaim"] is { Length: > 0 } verified ? verified : None.VerifiedClaim,
        };
    }

    private static string[] Parts(string? written, char between) => (written ?? "").Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (string, string) Pair(string written) =>
        written.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } claim, { Length: > 0 } value] ? (claim, value) : throw new ArgumentException($"{Section}__Required wants a claim and its value: employment=staff.");
}
