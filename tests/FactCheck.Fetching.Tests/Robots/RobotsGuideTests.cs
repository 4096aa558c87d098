using FactCheck.Core.Sources;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Robots;

/// <summary>The file as servers really give it: there, not there, broken, moved, endless, or not to be asked for.</summary>
public sealed class RobotsGuideTests
{
    private const string Words = "<p>These are some words of a page that may be read by everybody who comes along.</p>";
    private static readonly FetchSettings Settings = TestDoor.Loopback with { ObeyRobots = true, Timeout = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromMilliseconds(50) };

    [Theory]
    [InlineData("open", CaptureOutcome.Captured), InlineData("closed", CaptureOutcome.RobotsDisallowed), InlineData("absent", CaptureOutcome.Captured), InlineData("forbidden", CaptureOutcome.Captured)]
    [InlineData("broken", CaptureOutcome.RobotsDisallowed), InlineData("moved", CaptureOutcome.RobotsDisallowed), InlineData("circle", CaptureOutcome.Captured), InlineData("inward", CaptureOutcome.Captured)]
    [InlineData("page", CaptureOutcome.Captured), InlineData("hangs up", CaptureOutcome.Captured), InlineData("binary", CaptureOutcome.Captured)]
    public async Task Fetch_RobotsInEveryShape_IsObeyedAsTheStandardSays(string shape, CaptureOutcome expected)
    {
        using var server = new LoopbackServer(request => request.Path == "/page" ? request.HtmlAsync(Words) : AnswerAsync(shape, request));
        using var door = new TestDoor(Settings);
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/page", CancellationToken.None);
        Assert.True(expected == capture.Outcome, $"{shape}: {capture.Outcome} ({capture.Reason})");
        lock (server.Asked) Assert.Equal(expected == CaptureOutcome.Captured, server.Asked.Contains("/page"));
    }

    [Fact]
    public async Task Fetch_ManyPagesOfOneHost_AsksForTheFileOnce()
    {
        using var server = new LoopbackServer(request => request.Path == "/robots.txt" ? request.StatusAsync(404, "none") : request.HtmlAsync(Words));
        using var door = new TestDoor(Settings with { Patience = TimeSpan.FromMinutes(1) });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => door.Fetcher.FetchAsync(FormattableString.Invariant($"{server.Origin}/page/{i}"), CancellationToken.None)));
        lock (server.Asked) Assert.Single(server.Asked, path => path == "/robots.txt");
    }

    [Fact]
    public async Task Fetch_HostThatAskedToBeLeftAlone_IsNotAskedForItsFileEither()
    {
        using var server = new LoopbackServer(request => request.HtmlAsync(Words));
        var pace = new FactCheck.Fetching.Pacing.HostPace(Settings, TimeProvider.System);
        await pace.SlowDownAsync("127.0.0.1", TimeSpan.FromHours(1), CancellationToken.None);
        using var door = new TestDoor(Settings);
        using var paced = SourceDoor.Open(Settings, door.Snapshots, door.Door.Extractor, pace, TimeProvider.System);
        Assert.Equal(CaptureOutcome.RateLimited, (await paced.Fetcher.FetchAsync(server.Origin + "/page", CancellationToken.None)).Outcome);
        lock (server.Asked) Assert.Empty(server.Asked);
    }

    private static Task AnswerAsync(string shape, LoopbackRequest request) => shape switch
    {
        "open" => request.StatusAsync(200, "User-agent: *\nDisallow: /private"),
        "closed" => request.StatusAsync(200, "User-agent: FactCheck\nDisallow: /page"),
        "absent" => request.StatusAsync(404, "none"),
        "forbidden" => request.StatusAsync(403, "none"),
        "broken" => request.StatusAsync(500, "User-agent: *\nAllow: /"),
        "moved" => request.Path == "/robots.txt" ? request.RedirectAsync(301, "/other.txt") : request.StatusAsync(200, "User-agent: *\nDisallow: /"),
        "circle" => request.RedirectAsync(302, "/robots.txt"),
        "inward" => request.RedirectAsync(302, "file:///etc/passwd"),
        "page" => request.HtmlAsync("<html><body><h1>Welcome</h1></body></html>"),
        "binary" => request.RawAsync([.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))]),
        _ => Task.CompletedTask,
    };
}
