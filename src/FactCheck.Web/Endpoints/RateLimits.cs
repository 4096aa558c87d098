using System.Globalization;
using System.Threading.RateLimiting;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Endpoints;

/// <summary>
/// How much a machine may ask: so many requests a token in a minute, said in every answer, and so many failed tokens an address.
/// A publishing system that asks for gates all day stays far below; a guesser does not.
/// </summary>
public sealed class RateLimits : IDisposable
{
    /// <summary>Requests a token in a minute.</summary>
    public const int PerToken = 30_000;

    /// <summary>Requests with a token that does not hold, an address in a minute.</summary>
    public const int FailuresPerAddress = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _tokens = Of(PerToken);
    private readonly PartitionedRateLimiter<string> _failures = Of(FailuresPerAddress);

    /// <summary>Counts a request and says in the answer what is left; false where it is one too many.</summary>
    public bool TryPass(HttpContext context)
    {
        var who = context.User.FindFirst(DeskSession.TokenClaim)?.Value is { Length: > 0 } token ? token : AddressOf(context);
        using var lease = _tokens.AttemptAcquire(who);
        var left = _tokens.GetStatistics(who)?.CurrentAvailablePermits ?? 0;
        context.Response.Headers["RateLimit-Policy"] = $"\"token\";q={PerToken.ToString(CultureInfo.InvariantCulture)};w=60";
        context.Response.Headers["RateLimit"] = $"\"token\";r={left.ToString(CultureInfo.InvariantCulture)}";
        return lease.IsAcquired;
    }

    /// <summary>Counts a token (or what else is tried, by its own name) that did not hold.</summary>
    public void Fail(HttpContext context, string what = "")
    {
        using var lease = _failures.AttemptAcquire(what + AddressOf(context));
    }

    /// <summary>True where an address has tried too many tokens that did not hold: it is not even looked up any more.</summary>
    public bool IsShutOut(HttpContext context, string what = "") => _failures.GetStatistics(what + AddressOf(context)) is { CurrentAvailablePermits: 0 };

    public void Dispose()
    {
        _tokens.Dispose();
        _failures.Dispose();
    }

    private static PartitionedRateLimiter<string> Of(int permits) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = permits, Window = Window, QueueLimit = 0, AutoReplenishment = true }));

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
