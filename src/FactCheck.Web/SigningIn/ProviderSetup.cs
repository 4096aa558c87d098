using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Web.SigningIn;

/// <summary>How an identity provider is asked, and what of its answer is believed: code flow with PKCE, state, nonce, issuer and a signature by one of its keys.</summary>
public static class ProviderSetup
{
    public const string Scheme = "provider";

    /// <summary>Where the provider sends people back to; to be registered there.</summary>
    public const string CallbackPath = "/sign-in/provider";

    /// <summary>Entry of the round trip that carries an invitation's words.</summary>
    public const string Invitation = "invitation";

    // Neither none nor a key that we share with the provider: nobody but the provider can have written its tokens.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddProvider(this IServiceCollection services, ProviderSettings settings)
    {
        services.AddSingleton(settings).AddScoped<ProviderArrivals>().AddScoped<ProviderFarewell>();
        if (settings.IsOn) services.AddAuthentication().AddOpenIdConnect(Scheme, settings.Name, options => Set(options, settings));
    }

    public static void MapProvider(this WebApplication app) => app.MapGet("/sign-in/other", (string? returnUrl, string? words, ProviderSettings settings) =>
    {
        if (!settings.IsOn) return Results.NotFound();
        var way = new AuthenticationProperties { RedirectUri = "/sign-in/arrived" + QueryString.Create("ReturnUrl", returnUrl ?? "/") };
        if (words is not null) way.Items[Invitation] = words;
        return Results.Challenge(way, [Scheme]);
    }).AllowAnonymous().ExcludeFromDescription();

    private static void Set(OpenIdConnectOptions options, ProviderSettings settings)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
        options.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = CallbackPath;
        // A link of another site must not sign people out; signing out begins with us.
        options.RemoteSignOutPath = PathString.Empty;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.TokenHandler = new SignedTokens { MapInboundClaims = false };
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = true;
        options.RefreshOnIssuerKeyNotFound = true;
        // Nobody but the provider can make us ask: tokens come from its own endpoint.
        options.RefreshInterval = TimeSpan.FromSeconds(1);
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) options.Scope.Add(scope);
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        Claims(options, settings);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie }) (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, CookieSecurePolicy.Always, true);
        options.Events.OnMessageReceived = CheckIssuerAsync;
        options.Events.OnRemoteFailure = RefuseAsync;
        options.Events.OnAccessDenied = context => RefuseAsync(context, "The provider let you go back without signing in.");
    }

    private static void Claims(OpenIdConnectOptions options, ProviderSettings settings)
    {
        foreach (var kept in new[] { "iss", Factors.Claim }) options.ClaimActions.Remove(kept);
        var asked = settings.Rules.Select(r => r.Claim).Append(settings.VerifiedClaim);
        if (settings.Required is var (claim, _)) asked = asked.Append(claim);
        foreach (var name in asked.Distinct()) options.ClaimActions.MapJsonKey(name, name);
    }

    // RFC 9207: an answer of another provider, sent to us to make us hand its code to ours, says so itself.
    private static async Task CheckIssuerAsync(MessageReceivedContext context)
    {
        if (context.Options.ConfigurationManager is not { } known) return;
        var issuer = (await known.GetConfigurationAsync(context.HttpContext.RequestAborted)).Issuer;
        if (context.ProtocolMessage.Iss is { Length: > 0 } said && said != issuer) context.Fail("The answer is another provider's.");
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        var log = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderSetup));
        if (log.IsEnabled(LogLevel.Warning)) ProviderLog.NotBelieved(log, context.Failure?.Message ?? "");
        return RefuseAsync(context, "The provider's answer does not hold. Next: try again from this page; if it happens again, tell an administrator of your desk.");
    }

    private static Task RefuseAsync<T>(HandleRequestContext<T> context, string why) where T : AuthenticationSchemeOptions
    {
        var http = context.HttpContext;
        http.RequestServices.GetRequiredService<RateLimits>().Fail(http, SignInModel.Attempt);
        var temp = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        Message.Refused("You are not signed in.", why).Keep(temp);
        temp.Save();
        context.Response.Redirect("/sign-in");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
