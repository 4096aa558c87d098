using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FactCheck.Web.SigningIn;

/// <summary>Signing out at the identity provider too (RP-initiated logout): its address for this person, where they came by it.</summary>
public sealed class ProviderFarewell(ProviderSettings settings, PublicSite site, IServiceProvider services)
{
    public string Name => settings.Name;

    /// <summary>To be asked before the cookie is gone. Null where the person did not come by the provider, or it knows no signing out.</summary>
    public async Task<string?> AddressAsync(HttpContext context)
    {
        if (!settings.IsOn || await context.GetTokenAsync(IdentityConstants.ApplicationScheme, OpenIdConnectParameterNames.IdToken) is not { } hint) return null;
        var options = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(ProviderSetup.Scheme);
        if (options.ConfigurationManager is not { } known || (await known.GetConfigurationAsync(context.RequestAborted)).EndSessionEndpoint is not { Length: > 0 } end) return null;
        return new OpenIdConnectMessage
        {
            IssuerAddress = end, ClientId = settings.ClientId, IdTokenHint = hint, PostLogoutRedirectUri = site.OriginOf(context.Request) + "/sign-in",
        }.CreateLogoutRequestUrl();
    }
}
