using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Web.Endpoints.Events;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Scalar.AspNetCore;

namespace FactCheck.Web.Endpoints;

/// <summary>The API for machines below /api/v1.</summary>
public static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi(ApiDocument.Describe);
        services.AddScoped<ApiClaims>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<EventFeed>().AddHostedService(provider => provider.GetRequiredService<EventFeed>());
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in ApiScopes.All)
            policies.AddPolicy(scope, policy => policy.AddAuthenticationSchemes(BearerHandler.SchemeName).RequireAuthenticatedUser().RequireClaim(BearerHandler.ScopeClaim, scope));
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference(SecurityHeaders.TryPath, Present).AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireAuthorization(ApiScopes.Read);
        api.MapArticles();
        api.MapGates();
        api.MapEdits();
        api.MapSources();
        api.MapAudit();
        api.MapReceipts();
        api.MapExports();
        api.MapWatching();
        api.MapEvents();
        api.MapWebhooks();
        app.MapPublicKeys();
        api.MapClaims();
    }

    private static void Present(ScalarOptions options)
    {
        options.WithTitle("FactCheck API").DisableDefaultFonts().DisableTelemetry().DisableAgent();
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    }
}
