using System.Net;
using System.Net.Sockets;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Addresses;

public sealed class PublicAddressGuardTests
{
    private static readonly FetchSettings Settings = FetchSettings.Default with { ObeyRobots = false, RetryPause = TimeSpan.Zero };

    [Theory]
    [InlineData("10.0.0.1"), InlineData("8.8.8.8,10.0.0.1"), InlineData("::ffff:127.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("::"), InlineData("169.254.169.254")]
    public async Task Fetch_NameThatLeadsInside_IsRefusedWholeAndNothingIsDialled(string addresses)
    {
        using var server = LoopbackServer.OfPages([]);
        var net = new RecordedNet(server.Port, _ => [.. addresses.Split(',').Select(IPAddress.Parse)]);
        var capture = await FetchAsync(net, "http://name.example.org/");
        Assert.Equal(CaptureOutcome.RefusedByUs, capture.Outcome);
        Assert.Empty(net.Dialled);
    }

    [Fact]
    public async Task Fetch_NameWithoutAddress_IsNameNotFound()
    {
        using var server = LoopbackServer.OfPages([]);
        var net = new RecordedNet(server.Port, _ => throw new SocketException((int)SocketError.HostNotFound));
        Assert.Equal(CaptureOutcome.NameNotFound, (await FetchAsync(net, "http://name.example.org/")).Outcome);
    }

    [Fact]
    public async Task Fetch_NameThatChangesItsMind_DialsOnlyWhatWasChecked()
    {
        using var server = new LoopbackServer(request => request.Path == "/" ? request.RedirectAsync(302, "/two") : request.HtmlAsync("<p>words</p>"));
        var asked = 0;
        var net = new RecordedNet(server.Port, _ => [IPAddress.Parse(asked++ == 0 ? "8.8.8.8" : "127.0.0.1")]);
        var capture = await FetchAsync(net, "http://rebind.example.org/");
        Assert.Equal(CaptureOutcome.RefusedByUs, capture.Outcome);
        Assert.Equal(["8.8.8.8"], net.Dialled.Select(endpoint => endpoint.Address.ToString()));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/"), InlineData("http://2130706433/"), InlineData("//127.0.0.1/"), InlineData("http://[::ffff:7f00:1]/"), InlineData("file:///etc/passwd")]
    [InlineData("https://127.0.0.1/"), InlineData("http://public.example.org:8080/"), InlineData("http://user@public.example.org/"), InlineData("\\\\127.0.0.1\\x"), InlineData("gopher://public.example.org/")]
    public async Task Fetch_RedirectToABadAddress_IsRefusedAtTheHop(string target)
    {
        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            using var server = new LoopbackServer(request => request.RedirectAsync(status, target));
            var net = new RecordedNet(server.Port, _ => [IPAddress.Parse("8.8.8.8")]);
            var capture = await FetchAsync(net, "http://public.example.org/r");
            Assert.Equal(CaptureOutcome.RefusedByUs, capture.Outcome);
            Assert.Equal(status, Assert.Single(capture.Redirects).Status);
            Assert.All(net.Dialled, endpoint => Assert.Equal("8.8.8.8:80", endpoint.ToString()));
        }
    }

    [Fact]
    public async Task Fetch_OwnNetworkCard_IsRefused()
    {
        var own = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(one => one.Address).First();
        using var server = LoopbackServer.OfPages([]);
        var net = new RecordedNet(server.Port, _ => [own]);
        Assert.Equal(CaptureOutcome.RefusedByUs, (await FetchAsync(net, "http://me.example.org/")).Outcome);
        Assert.Empty(net.Dialled);
    }

    [Fact]
    public async Task Fetch_Offline_OpensNothing()
    {
        using var server = LoopbackServer.OfPages([]);
        var net = new RecordedNet(server.Port, _ => [IPAddress.Parse("8.8.8.8")]);
        var settings = Settings with { Offline = true };
        using var door = new TestDoor(settings, net.Guard(settings));
        Assert.Equal(CaptureOutcome.NotAttempted, (await door.Fetcher.FetchAsync("http://public.example.org/", CancellationToken.None)).Outcome);
        Assert.Equal(CaptureOutcome.RefusedByUs, (await door.Door.Traveller.GoAsync("http://public.example.org/", [], CancellationToken.None)).Outcome);
        Assert.Empty(net.Dialled);
    }

    [Fact]
    public async Task Resolve_NameUnderLocalhost_IsThisMachineAndNobodyIsAsked()
    {
        using var server = LoopbackServer.OfPages([]);
        var net = new RecordedNet(server.Port, host => throw new InvalidOperationException($"A name server was asked for {host}."));
        var settings = Settings with { AllowedOrigins = new HashSet<string> { $"http://paper.localhost:{server.Port}" } };
        using var door = new TestDoor(settings, net.Guard(settings));
        await door.Fetcher.FetchAsync($"http://paper.localhost:{server.Port}/", CancellationToken.None);
        Assert.NotEmpty(net.Dialled);
        Assert.All(net.Dialled, endpoint => Assert.Equal(IPAddress.Loopback, endpoint.Address));
        Assert.Equal(CaptureOutcome.RefusedByUs, (await door.Fetcher.FetchAsync($"http://other.localhost:{server.Port}/", CancellationToken.None)).Outcome);
    }

    private static async Task<Capture> FetchAsync(RecordedNet net, string url)
    {
        using var door = new TestDoor(Settings, net.Guard(Settings));
        return await door.Fetcher.FetchAsync(url, CancellationToken.None);
    }
}
