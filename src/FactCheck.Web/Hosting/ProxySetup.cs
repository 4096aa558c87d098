using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FactCheck.Web.Hosting;

/// <summary>Whose word counts about who asks and over what: nobody's but the proxies that were named.</summary>
public static class ProxySetup
{
    private static readonly TimeSpan HstsLife = TimeSpan.FromDays(365);

    public static void AddProxies(this IServiceCollection services)
    {
        services.AddHsts(options => options.MaxAge = HstsLife);
    }

    public static void UseProxies(this WebApplication app, WebSettings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in settings.Proxies) options.KnownProxies.Add(IPAddress.Parse(proxy));
            app.UseForwardedHeaders(options);
        }
        if (app.Environment.IsDevelopment()) return;
        app.UseHsts();
        // Where we end TLS ourselves; behind a proxy that ends it, the proxy redirects.
        if ((app.Configuration["urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase)) app.UseHttpsRedirection();
    }
}
