using System.Net;
using FactCheck.Data;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Hosting;

/// <summary>What stands between the host and the world: headers, proxies, keys, the first way in.</summary>
public sealed class HardeningTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factcheck-hard-");

    [Fact]
    public async Task Answer_ThroughAKnownProxy_IsForHttpsOnlyAndNamesNoServer()
    {
        await using var host = await OpenAsync("--proxy", "127.0.0.1");
        using var answer = await AskAsync(host);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        await host.StopAsync();
    }

    [Fact]
    public async Task Forwarded_ByAnybodyElse_CountsForNothing()
    {
        await using var host = await OpenAsync();
        using var answer = await AskAsync(host);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        await host.StopAsync();
    }

    [Fact]
    public async Task Keys_OfAnEarlierVersion_AreTakenIntoTheDatabaseAndStillOpenWhatTheySealed()
    {
        var keys = Directory.CreateDirectory(Path.Combine(_folder.FullName, "keys"));
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToFileSystem(keys);
        await using var before = services.BuildServiceProvider();
        var kept = before.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect("sealed");

        await using var host = await OpenAsync();

        Assert.Equal("sealed", host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Unprotect(kept));
        await using var data = host.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        Assert.Equal(1, await data.DataProtectionKeys.CountAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task SetUpWord_OfASecondProcess_IsTheSameOne()
    {
        await using var first = await OpenAsync();
        var word = await first.Services.GetRequiredService<SetUpDoor>().WordAsync();
        await first.StopAsync();
        await using var second = await OpenAsync();
        var door = second.Services.GetRequiredService<SetUpDoor>();
        Assert.Equal(word, await door.WordAsync());
        Assert.True(await door.OpensAsync(word));
        Assert.False(await door.OpensAsync(word + "0"));
        await second.StopAsync();
    }

    [Fact]
    public void Parse_ProxyThatIsNoAddress_IsRefused() =>
        Assert.Contains("IP address", Assert.Throws<ArgumentException>(() => WebSettings.Parse(["--proxy", "everybody"])).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<WebApplication> OpenAsync(params string[] more)
    {
        var host = FactCheckHost.Build(WebSettings.Parse(["--urls", "http://127.0.0.1:0", "--data", _folder.FullName, .. more]));
        Assert.Null(await host.PrepareAsync());
        await host.StartAsync();
        return host;
    }

    private static async Task<HttpResponseMessage> AskAsync(WebApplication host)
    {
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "";
        using var client = new HttpClient { BaseAddress = new(address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "desk.example");
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }
}
