using System.Net;
using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Http;

/// <summary>How anything of ours goes out: every connection through the guard, no redirects, no cookies, no proxy, whatever the environment says.</summary>
internal static class GuardedHandler
{
    public static SocketsHttpHandler Create(FetchSettings settings, PublicAddressGuard guard) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = settings.ConnectTimeout,
        MaxResponseHeadersLength = settings.MaxHeaderKilobytes,
        MaxConnectionsPerServer = Math.Max(2, settings.PerHost),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        ConnectCallback = guard.ConnectAsync,
        ActivityHeadersPropagator = null,
    };
}
