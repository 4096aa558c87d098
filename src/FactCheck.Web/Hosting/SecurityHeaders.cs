using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Reporting.Exports;

namespace FactCheck.Web.Hosting;

/// <summary>What every answer says to the browser: nothing inline, nothing from elsewhere, no frames, no guessing of types.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The page to try the API. Its library writes its settings and styles inline, so it alone may; it shows nothing but our own OpenAPI document.</summary>
    public const string TryPath = "/api/try";

    private const string TryPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string FormTarget = "form target";

    private const string SandboxPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>For bytes of a stranger: an origin of their own, without scripts, whatever a browser makes of them.</summary>
    public static void Sandbox(HttpResponse response) => response.Headers.ContentSecurityPolicy = SandboxPolicy;

    // The report carries its one style sheet with it, because it is kept as a file; exactly that sheet may apply, and no script.
    private static readonly string ReportPolicy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; frame-ancestors 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(DeskReport.Style))) + "'";

    public static void ShowReport(HttpResponse response) => response.Headers.ContentSecurityPolicy = ReportPolicy;

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Set(((HttpContext)state).Response), context);
        return next();
    });

    /// <summary>Lets the form of this one page go to another origin: the platform takes a manifest in no other way.</summary>
    public static void AllowFormTo(HttpContext context, string origin) => context.Items[FormTarget] = origin;

    private static Task Set(HttpResponse response)
    {
        var headers = response.Headers;
        if (headers.ContentSecurityPolicy != SandboxPolicy && headers.ContentSecurityPolicy != ReportPolicy) headers.ContentSecurityPolicy = response.HttpContext.Request.Path.StartsWithSegments(TryPath) ? TryPolicy : Policy;
        if (response.HttpContext.Items[FormTarget] is string origin)
            headers.ContentSecurityPolicy = Policy.Replace("form-action 'self'", "form-action 'self' " + origin, StringComparison.Ordinal);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        // What people decide about is not for shared caches; style sheets and scripts carry their hash and say so themselves.
        if (string.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
