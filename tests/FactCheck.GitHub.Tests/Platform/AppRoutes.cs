using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>What an App asks for in its own name.</summary>
internal static class AppRoutes
{
    internal const string ManifestPage = "/settings/apps/new";

    internal static void Map(WebApplication app, FakeGitHub platform)
    {
        // A page for people: whoever is signed in there says yes, and the browser goes back with a code.
        app.MapPost(ManifestPage, async (string state, HttpContext context) =>
        {
            var manifest = JsonNode.Parse((await context.Request.ReadFormAsync())["manifest"].ToString())!;
            return Results.Redirect($"{manifest["redirect_url"]}?code=the-code&state={Uri.EscapeDataString(state)}");
        });
        app.MapPost("/api/v3/app/installations/{id:long}/access_tokens", (long id) => id == FakeGitHub.Installation ? Token(platform) : FakeGitHub.Error(404, "Not Found"));
        app.MapPost("/api/v3/app-manifests/{code}/conversions", (string code) => code == "the-code" ? Made(platform) : FakeGitHub.Error(404, "Not Found"));
        app.MapGet("/api/v3/app/hook/deliveries", (HttpContext context) => Results.Json(Paging.Page(context, [.. platform.Deliveries.Select(Line)])));
        app.MapPost("/api/v3/app/hook/deliveries/{id:long}/attempts", (long id) =>
        {
            platform.Redelivered.Enqueue(id);
            return Results.Json(new JsonObject(), statusCode: 202);
        });
    }

    private static IResult Token(FakeGitHub platform)
    {
        var (token, until) = ("ghs_" + Guid.NewGuid().ToString("N"), DateTimeOffset.UtcNow + platform.TokenLife);
        platform.Tokens[token] = until;
        return Results.Json(new JsonObject { ["token"] = token, ["expires_at"] = until.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture) }, statusCode: 201);
    }

    private static IResult Made(FakeGitHub platform) => Results.Json(new JsonObject
    {
        ["id"] = FakeGitHub.AppId,
        ["slug"] = "factcheck-of-the-tests",
        ["name"] = "FactCheck of the tests",
        ["html_url"] = platform.Address + "/apps/factcheck-of-the-tests",
        ["pem"] = platform.Key.ExportRSAPrivateKeyPem(),
        ["webhook_secret"] = FakeGitHub.Secret,
        ["client_id"] = "c",
        ["client_secret"] = "s",
    }, statusCode: 201);

    private static JsonObject Line(FakeDelivery delivery) => new()
    {
        ["id"] = delivery.Id,
        ["guid"] = delivery.Key,
        ["delivered_at"] = DateTimeOffset.UtcNow.ToString("O"),
        ["status_code"] = delivery.StatusCode,
        ["event"] = delivery.Event,
    };
}
