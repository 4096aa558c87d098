using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FactCheck.Web.Demo;

/// <summary>The cited pages of the demo, on a listener of their own: for the rest of FactCheck they are strangers' pages.</summary>
public sealed class DemoSources(WebApplication app, string origin) : IAsyncDisposable
{
    /// <summary>Scheme, host and port: the one origin that the fetcher is told to let through.</summary>
    public string Origin => origin;

    /// <param name="folder">Holds the pages and pages.json, which says where each stands.</param>
    /// <param name="port">0 for any free one.</param>
    public static async Task<DemoSources> StartAsync(string folder, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var pages = JsonSerializer.Deserialize<List<DemoPage>>(await File.ReadAllTextAsync(Path.Combine(folder, "pages.json")), JsonSerializerOptions.Web) ?? [];
        foreach (var page in pages) app.MapGet(page.Path, () => Results.File(Path.Combine(folder, page.File), page.Type));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
            ?? throw new InvalidOperationException("The listener of the demo's sources has no address.");
        return new(app, address.TrimEnd('/'));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
