using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Pacing;
using FactCheck.Fetching.Robots;
using FactCheck.Fetching.Tests.Addresses;

namespace FactCheck.Fetching.Tests.Hostile;

/// <summary>What can be wrong on the way there: a proxy that is set around us, protection that ends or is none, a neighbour that is slow.</summary>
public sealed class WayThereTests
{
    private const string Words = "<p>These are some words of a page that may be read by everybody who comes along.</p>";

    [Fact]
    public async Task Fetch_ProxyInTheEnvironment_IsIgnored()
    {
        using var proxy = new LoopbackServer(request => request.HtmlAsync("<p>the proxy speaks</p>"));
        using var server = new LoopbackServer(request => request.HtmlAsync(Words));
        // What HTTP_PROXY and the like become, once for the process.
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Origin);
        try
        {
            using var door = new TestDoor();
            Assert.Equal(CaptureOutcome.Captured, (await door.Fetcher.FetchAsync(server.Origin + "/page", CancellationToken.None)).Outcome);
            lock (proxy.Asked) Assert.Empty(proxy.Asked);
            lock (server.Asked) Assert.Single(server.Asked);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Fact]
    public async Task Fetch_CertificateThatNobodyVouchesFor_IsAFailureThatSaysSo()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = ServeAsync(listener, certificate);
        using var door = new TestDoor();
        var capture = await door.Fetcher.FetchAsync(FormattableString.Invariant($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/page"), CancellationToken.None);
        Assert.Equal(CaptureOutcome.ConnectionFailed, capture.Outcome);
        Assert.Contains("certificate", capture.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(capture.Sha256);
    }

    [Theory, InlineData("https", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"), InlineData("http", "\u0016\u0003\u0001\u0000\u0005hello"), InlineData("http", "SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task Fetch_AnotherProtocolThanAskedFor_IsNoCapture(string scheme, string says)
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = SpeakAsync(listener, says);
        using var door = new TestDoor(TestDoor.Loopback with { Timeout = TimeSpan.FromSeconds(5) });
        var capture = await door.Fetcher.FetchAsync(FormattableString.Invariant($"{scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/page"), CancellationToken.None);
        Assert.True(capture.Outcome is CaptureOutcome.ConnectionFailed or CaptureOutcome.Unreadable, $"{capture.Outcome}: {capture.Reason}");
        Assert.NotEmpty(capture.Reason);
    }

    [Theory, InlineData("https://b.example/page", null), InlineData("http://a.example/page", CaptureOutcome.RefusedByUs)]
    public async Task Go_RedirectFromProtectedToUnprotected_IsNotFollowed(string location, CaptureOutcome? expected)
    {
        var settings = FetchSettings.Default with { ObeyRobots = false, RetryPause = TimeSpan.Zero };
        var wire = new Redirecting(location);
        var pace = new HostPace(settings, TimeProvider.System);
        var traveller = new Traveller(settings, wire, new RobotsGuide(settings, wire, pace, TimeProvider.System), pace, TimeProvider.System);
        var journey = await traveller.GoAsync("https://a.example/start", [], CancellationToken.None);
        Assert.Equal(expected, journey.Outcome);
        Assert.Equal(expected is null ? ["https://a.example/start", location] : ["https://a.example/start"], wire.Asked);
    }

    [Fact]
    public async Task Check_OneHostThatIsSilent_HoldsUpOnlyItsOwnLinks()
    {
        using var end = new CancellationTokenSource();
        var others = new TaskCompletionSource();
        var left = 12;
        using var server = new LoopbackServer(async request =>
        {
            if (request.Head.Contains("Host: slow.example.org", StringComparison.OrdinalIgnoreCase)) await others.Task.WaitAsync(request.End);
            await request.HtmlAsync(Words);
        });
        var settings = FetchSettings.Default with { ObeyRobots = false, Timeout = TimeSpan.FromMinutes(2) };
        using var door = new TestDoor(settings, new RecordedNet(server.Port, _ => [IPAddress.Parse("8.8.8.8")]).Guard(settings));
        string[] urls = [.. Enumerable.Range(0, 4).Select(i => FormattableString.Invariant($"http://slow.example.org/{i}a")), .. Enumerable.Range(0, 12).Select(i => FormattableString.Invariant($"http://quick.example.org/{i}a"))];
        var links = urls.Select(url => SourceUrl.TryParse(url, out var link, out _) ? link : throw new ArgumentException(url)).ToList();
        var order = new List<string>();
        await foreach (var result in door.Door.Links.CheckAsync(links, 50, end.Token))
        {
            order.Add(result.Url.Host);
            // The silent host speaks only when all others have been heard.
            if (result.Url.Host == "quick.example.org" && --left == 0) others.SetResult();
        }
        Assert.Equal(16, order.Count);
        Assert.All(order.Take(12), host => Assert.Equal("quick.example.org", host));
    }

    private static async Task ServeAsync(System.Net.Sockets.TcpListener listener, X509Certificate2 certificate)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
                await stream.ReadExactlyAsync(new byte[1]);
            }
        }
        catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client turned away, as it should, or the test is over.
        }
    }

    private static async Task SpeakAsync(System.Net.Sockets.TcpListener listener, string says)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().ReadAtLeastAsync(new byte[1], 1);
                await client.GetStream().WriteAsync(System.Text.Encoding.Latin1.GetBytes(says));
            }
        }
        catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // As above.
        }
    }

    private sealed class Redirecting(string location) : IWire
    {
        public List<string> Asked { get; } = [];

        public Task<HttpAnswer> GetAsync(Uri url, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
        {
            Asked.Add(url.AbsoluteUri);
            return Task.FromResult(Asked.Count == 1
                ? new HttpAnswer { Url = url, Status = 302, Headers = [new("Location", location)] }
                : new HttpAnswer { Url = url, Status = 200, Body = "words"u8.ToArray() });
        }
    }
}
