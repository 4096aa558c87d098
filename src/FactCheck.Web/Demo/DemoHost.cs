using System.Net;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FactCheck.Web.Demo;

/// <summary>Runs the newsroom to walk into: the ordinary host, seeded through its own doors, and the cited pages on a listener of their own.</summary>
public static class DemoHost
{
    public static async Task<int> RunAsync(WebSettings settings)
    {
        if (Refuse(settings) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 3;
        }
        var known = DemoMark.StandsIn(settings.DataFolder) ? DemoMark.Read(settings.DataFolder) : null;
        await using var sources = await DemoSources.StartAsync(Path.Combine(AppContext.BaseDirectory, "demo", "sources"), known?.Port ?? 0);
        // Exactly these origins, in memory only: nothing that is kept opens a private address.
        await using var app = FactCheckHost.Build(settings with
        {
            Fetch = settings.Fetch with { AllowedOrigins = sources.Origins.Values.ToHashSet(StringComparer.Ordinal) },
        });
        if (await app.PrepareAsync() is { } unready)
        {
            await Console.Error.WriteLineAsync(unready);
            return 5;
        }
        await app.StartAsync();
        var mark = known ?? await DemoNewsroom.SeedAsync(app.Services, sources, Path.Combine(AppContext.BaseDirectory, "demo"));
        if (known is null) mark.Write(settings.DataFolder);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "";
        Console.WriteLine(mark.ReadyLine(address));
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static string? Refuse(WebSettings settings)
    {
        var urls = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(settings.Rest).Build()["urls"] ?? "";
        var foreign = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(u => !IsLoopback(u));
        if (foreign is not null) return $"--demo has passwords that everybody can read, so it answers on this machine only; {foreign} is open to others.";
        var filled = Directory.Exists(settings.DataFolder) && Directory.EnumerateFileSystemEntries(settings.DataFolder).Any();
        return filled && !DemoMark.StandsIn(settings.DataFolder)
            ? $"{settings.DataFolder} holds data that --demo did not make. Choose another folder with --data DIR, or start without --demo."
            : null;
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
