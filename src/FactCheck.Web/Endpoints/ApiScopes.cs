namespace FactCheck.Web.Endpoints;

/// <summary>What a token may do.</summary>
public static class ApiScopes
{
    public const string Read = "read";
    public const string Submit = "articles:write";
    public const string Decide = "claims:write";

    public const string Audit = "audit:read";

    /// <summary>Receivers of events and what was sent to them.</summary>
    public const string Webhooks = "webhooks:write";

    public static IReadOnlyList<string> All { get; } = [Read, Submit, Decide, Audit, Webhooks];

    /// <summary>Those of a form that there are, in their own order.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<string>? asked) => [.. All.Intersect(asked ?? [], StringComparer.Ordinal)];
}
