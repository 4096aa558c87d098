using System.Globalization;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Endpoints;

/// <summary>
/// How much a machine may ask: so many requests a token in a minute, said in every answer, and so many failed tokens an address.
/// A publishing system that asks for gates all day stays far below; a guesser does not.
/// </summary>
public sealed class RateLimits(TimeProvider clock)
{
    /// <summary>Requests a token in a minute.</summary>
    public const int PerToken = 30_000;

    /// <summary>Requests with a token that does not hold, an address in a minute.</summary>
    public const int FailuresPerAddress = 20;

    private readonly MinuteCounts _tokens = new(PerToken, clock);
    private readonly MinuteCounts _failures = new(FailuresPerAddress, clock);

    /// <summary>Counts a request and says in the answer what is left; false where it is one too many.</summary>
    public bool TryPass(HttpContext context)
    {
        var who = context.User.FindFirst(DeskSession.TokenClaim)?.Value is { Length: > 0 } token ? token : AddressOf(context);
        var before = _tokens.Take(who);
        var left = Math.Max(0, before - 1);
        context.Response.Headers["RateLimit-Policy"] = $"\"token\";q={PerToken.ToString(CultureInfo.InvariantCulture)};w=60";
        context.Response.Headers["RateLimit"] = $"\"token\";r={left.ToString(CultureInfo.InvariantCulture)}";
        return before > 0;
    }

    /// <summary>Counts a token (or what else is tried, by its own name) that did not hold.</summary>
    public void Fail(HttpContext context, string what = "") => _failures.Take(what + AddressOf(context));

    /// <summary>True where an address has tried too many tokens that did not hold: it is not even looked up any more.</summary>
    public bool IsShutOut(HttpContext context, string what = "") => _failures.LeftFor(what + AddressOf(context)) == 0;

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
