using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FactCheck.Web.Demo;

/// <summary>
/// The cited pages of the demo, on a listener of their own: for the rest of FactCheck they are strangers' pages. Each site has a name under
/// localhost, which leads to this machine everywhere (RFC 6761), so that twelve publishers are not taken for one.
/// </summary>
public sealed class DemoSources(WebApplication app, int port, IReadOnlyDictionary<string, string> origins) : IAsyncDisposable
{
    public int Port => port;

    /// <summary>Scheme, host and port of each site by its short name: the origins that the fetcher is told to let through.</summary>
    public IReadOnlyDictionary<string, string> Origins => origins;

    /// <param name="folder">Holds the pages and pages.json, which says where each stands.</param>
    /// <param name="port">0 for any free one.</param>
    public static async Task<DemoSources> StartAsync(string folder, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var pages = JsonSerializer.Deserialize<List<DemoPage>>(await File.ReadAllTextAsync(Path.Combine(folder, "pages.json")), JsonSerializerOptions.Web) ?? [];
        foreach (var page in pages) app.MapGet(page.Path, context => AnswerAsync(context, page, folder)).RequireHost(HostOf(page.Site));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
            ?? throw new InvalidOperationException("The listener of the demo's sources has no address.");
        var chosen = new Uri(address).Port;
        return new(app, chosen, pages.Select(p => p.Site).Distinct().ToDictionary(site => site, site => $"http://{HostOf(site)}:{chosen}"));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static string HostOf(string site) => site + ".localhost";

    private static Task AnswerAsync(HttpContext context, DemoPage page, string folder)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (page.Status, page.Type);
        return context.Response.SendFileAsync(Path.Combine(folder, page.File));
    }
}
