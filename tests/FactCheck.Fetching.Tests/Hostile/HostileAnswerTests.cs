using System.IO.Compression;
using System.Text;
using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Tests.Hostile;

/// <summary>
/// A server that does what servers must not do. Every case ends in an outcome with a reason, within the limits. Alone in its process while it runs: what is
/// held is counted for all of it.
/// </summary>
[Collection(Alone)]
public sealed class HostileAnswerTests
{
    private const string Alone = "Alone";

    private static readonly FetchSettings Settings = TestDoor.Loopback with { Timeout = TimeSpan.FromSeconds(2) };
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Theory]
    [InlineData("unknown-encoding", CaptureOutcome.Unreadable)]
    [InlineData("drip", CaptureOutcome.TimedOut), InlineData("drip-header", CaptureOutcome.TimedOut)]
    [InlineData("many-headers", CaptureOutcome.Unreadable), InlineData("long-header", CaptureOutcome.Unreadable), InlineData("early-hints", CaptureOutcome.TimedOut)]
    [InlineData("loop", CaptureOutcome.ServerError), InlineData("self", CaptureOutcome.ServerError), InlineData("six-hops", CaptureOutcome.ServerError)]
    [InlineData("length-too-long", CaptureOutcome.CapturedInPart), InlineData("http09", CaptureOutcome.ConnectionFailed), InlineData("one-byte-chunks", CaptureOutcome.TimedOut)]
    [InlineData("chunk-extension", CaptureOutcome.Unreadable), InlineData("chunk-huge", CaptureOutcome.Unreadable)]
    [InlineData("bad-location", CaptureOutcome.ServerError), InlineData("file-location", CaptureOutcome.RefusedByUs), InlineData("no-location", CaptureOutcome.ServerError)]
    [InlineData("silent", CaptureOutcome.TimedOut), InlineData("hangs-up", CaptureOutcome.ConnectionFailed), InlineData("empty", CaptureOutcome.Unreadable)]
    [InlineData("picture-as-html", CaptureOutcome.Unreadable), InlineData("unknown-charset", CaptureOutcome.Captured), InlineData("utf7", CaptureOutcome.Captured), InlineData("bad-utf8", CaptureOutcome.Captured)]
    public async Task Fetch_BadBehaviour_EndsInItsOutcome(string behaviour, CaptureOutcome expected)
    {
        using var server = new LoopbackServer(request => AnswerAsync(behaviour, request));
        using var door = new TestDoor(Settings);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/page", CancellationToken.None);
        Assert.True(expected == capture.Outcome, $"{behaviour}: {capture.Outcome} ({capture.Reason})");
        Assert.NotEmpty(capture.Reason);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 150_000_000);
        if (behaviour == "utf7") Assert.DoesNotContain("<script", capture.Text?.Text, StringComparison.Ordinal);
    }

    // Wire, size, memory or time: which limit meets a bomb first depends on how busy the machine is. That one does, and is named, does not.
    [Theory]
    [InlineData("gzip"), InlineData("brotli"), InlineData("deflate"), InlineData("gzip-twice"), InlineData("endless"), InlineData("endless-trailers")]
    public async Task Fetch_Bomb_IsCutAndSaysSo(string behaviour)
    {
        using var server = new LoopbackServer(request => AnswerAsync(behaviour, request));
        using var door = new TestDoor(Settings);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/page", CancellationToken.None);
        Assert.True(capture.Outcome is CaptureOutcome.CapturedInPart or CaptureOutcome.Unreadable, $"{behaviour}: {capture.Outcome} ({capture.Reason})");
        Assert.Matches("(?i)cut|broke off|memory|longer than|no words", capture.Reason + string.Join(' ', capture.Warnings));
        Assert.InRange(capture.Bytes, 0, 10 * 1024 * 1024);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 150_000_000);
    }

    [Theory]
    [InlineData("Content-Length: 60\r\nContent-Length: 60\r\n"), InlineData("Content-Length: -5\r\n"), InlineData("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")]
    public async Task Fetch_ContradictingLengths_KeepsHeadersAndLivesOn(string lengths)
    {
        using var server = new LoopbackServer(request => request.RawAsync(Html + lengths + "\r\n" + (lengths.Contains("chunked", StringComparison.Ordinal) ? "3c\r\n" + Words + "\r\n0\r\n\r\n" : Words)));
        using var door = new TestDoor(Settings);
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/page", CancellationToken.None);
        Assert.NotEmpty(capture.Reason);
        if (capture.IsRead) Assert.NotEmpty(capture.Warnings);
    }

    private const string Words = "<p>These are sixty letters of a page that has some words.</p>";

    private static Task AnswerAsync(string behaviour, LoopbackRequest request) => behaviour switch
    {
        "gzip" => BombAsync(request, "gzip", to => new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true)),
        "brotli" => BombAsync(request, "br", to => new BrotliStream(to, CompressionLevel.Fastest, leaveOpen: true)),
        "deflate" => BombAsync(request, "deflate", to => new ZLibStream(to, CompressionLevel.Fastest, leaveOpen: true)),
        "gzip-twice" => BombAsync(request, "gzip, gzip", to => new GZipStream(new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true), CompressionLevel.Fastest)),
        "unknown-encoding" => request.RawAsync(Html + "Content-Encoding: secret\r\nContent-Length: 4\r\n\r\nabcd"),
        "endless" => EndlessAsync(request),
        "drip" => DripAsync(request, Html + "\r\n"),
        "drip-header" => DripAsync(request, "HTTP/1.1 200 OK\r\n"),
        "many-headers" => request.RawAsync("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"X-{i}: aaaaaaaaaaaaaaaa\r\n"))) + "\r\n"),
        "long-header" => request.RawAsync("HTTP/1.1 200 OK\r\nX: " + new string('a', 5_000_000) + "\r\n\r\n"),
        "early-hints" => request.ForeverAsync(Encoding.ASCII.GetBytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), TimeSpan.FromMilliseconds(1)),
        "loop" => request.RedirectAsync(302, request.Path == "/page" ? "/other" : "/page"),
        "self" => request.RedirectAsync(302, request.Path),
        "six-hops" => request.RedirectAsync(302, request.Path + "x"),
        "length-too-long" => request.RawAsync(Html + "Content-Length: 100000\r\nConnection: close\r\n\r\n" + Words),
        "http09" => request.RawAsync("<html>hello</html>"),
        "one-byte-chunks" => ChunksAsync(request),
        "chunk-extension" => request.RawAsync(Html + "Transfer-Encoding: chunked\r\n\r\n5;" + new string('a', 5_000_000) + "\r\nhello\r\n0\r\n\r\n"),
        "chunk-huge" => request.RawAsync(Html + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhello"),
        "endless-trailers" => TrailersAsync(request),
        "bad-location" => request.RedirectAsync(302, "http://[::1"),
        "file-location" => request.RedirectAsync(302, "file:///etc/passwd"),
        "no-location" => request.RawAsync("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        "silent" => Task.Delay(TimeSpan.FromMinutes(5), request.End),
        "hangs-up" => Task.CompletedTask,
        "empty" => request.RawAsync(Html + "Content-Length: 0\r\n\r\n"),
        "picture-as-html" => request.RawAsync([.. Encoding.ASCII.GetBytes(Html + "Content-Length: 12\r\n\r\n"), 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]),
        "unknown-charset" => request.RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=bogus-9\r\nContent-Length: 61\r\n\r\n" + Words),
        "utf7" => request.RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-7\r\nConnection: close\r\n\r\n<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4- and some words</p>"),
        "bad-utf8" => request.RawAsync([.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n<p>some words "), 0xC0, 0xAF, 0xED, 0xA0, 0x80, .. Encoding.ASCII.GetBytes(" and more</p>")]),
        _ => throw new ArgumentOutOfRangeException(nameof(behaviour)),
    };

    private static async Task BombAsync(LoopbackRequest request, string encoding, Func<Stream, Stream> pack)
    {
        await request.RawAsync(Html + $"Content-Encoding: {encoding}\r\nConnection: close\r\n\r\n");
        await using var packed = pack(request.Stream);
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 400; i++) await packed.WriteAsync(zeros, request.End);
    }

    private static async Task EndlessAsync(LoopbackRequest request)
    {
        await request.RawAsync(Html + "\r\n<html><body>");
        var part = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<p>Words of a page without an end, again and again and again.</p>\n", 1000)));
        await request.ForeverAsync(part, TimeSpan.Zero);
    }

    private static async Task DripAsync(LoopbackRequest request, string start)
    {
        await request.RawAsync(start);
        await request.ForeverAsync("x"u8.ToArray(), TimeSpan.FromMilliseconds(200));
    }

    private static async Task ChunksAsync(LoopbackRequest request)
    {
        await request.RawAsync(Html + "Transfer-Encoding: chunked\r\n\r\n");
        await request.ForeverAsync("1\r\nx\r\n"u8.ToArray(), TimeSpan.FromMilliseconds(1));
    }

    private static async Task TrailersAsync(LoopbackRequest request)
    {
        await request.RawAsync(Html + "Transfer-Encoding: chunked\r\n\r\n3c\r\n" + Words[..60] + "\r\n0\r\n");
        await request.ForeverAsync(Encoding.ASCII.GetBytes("X-T: " + new string('a', 1000) + "\r\n"), TimeSpan.Zero);
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class Definition;
}
