using FactCheck.Fetching;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>The real host inside the test, so that exactly one origin of the test's own can be let through to the fetcher.</summary>
public sealed class TestDesk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private TestDesk(WebApplication app, DirectoryInfo folder, string address, string word)
        => (_app, _folder, Address, SetUp) = (app, folder, address, $"{address}/set-up?word={word}");

    public string Address { get; }

    public string SetUp { get; }

    /// <param name="sources">The one origin on this machine that may be fetched.</param>
    /// <param name="options">What else stands on the command line.</param>
    public static async Task<TestDesk> StartAsync(string sources, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-e2e-");
        var settings = WebSettings.Parse(["--urls", "http://127.0.0.1:0", "--data", folder.FullName, .. options]);
        var app = FactCheckHost.Build(settings with
        {
            Fetch = FetchSettings.Default with { AllowedOrigins = new HashSet<string>(StringComparer.Ordinal) { sources } },
        });
        await app.PrepareAsync();
        await app.StartAsync();
        return new(app, folder, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(), await app.Services.GetRequiredService<SetUpDoor>().WordAsync() ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
