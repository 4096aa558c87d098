using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Links;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Recording;

public sealed class RecordingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-recording-").FullName;
    private int _busy;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Replay_RecordedRun_SaysTheSameAndOpensNoSocket()
    {
        string[] paths = ["/page", "/page#one", "/moved", "/busy", "/gone", "/app/thin"];
        using var server = new LoopbackServer(AnswerAsync);
        List<string> live, replayed;
        using (var door = new TestDoor(TestDoor.Loopback with { RecordFolder = _folder })) live = await RunAsync(door, server.Origin, paths);
        var asked = server.Asked.Count;
        using (var sockets = new SocketListener())
        {
            using var door = new TestDoor(TestDoor.Loopback with { ReplayFolder = _folder });
            replayed = await RunAsync(door, server.Origin, paths);
            var unknown = await door.Fetcher.FetchAsync(server.Origin + "/never-asked", CancellationToken.None);
            Assert.Equal(CaptureOutcome.NotAttempted, unknown.Outcome);
            Assert.DoesNotContain(sockets.Connects, port => port == server.Port);
        }
        Assert.Equal(live, replayed);
        Assert.Equal(asked, server.Asked.Count);
        Assert.Contains(live, line => line.Contains("SoftNotFound", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_Offline_OpensNoSocket()
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var sockets = new SocketListener();
        using var door = new TestDoor(TestDoor.Loopback with { Offline = true, TimeGate = server.Origin + "/web/", SaveNow = server.Origin + "/save/", WorkRegistry = server.Origin + "/works/" });
        Assert.Equal(CaptureOutcome.NotAttempted, (await door.Fetcher.FetchAsync(server.Origin + "/doi/10.5555/one", CancellationToken.None)).Outcome);
        Assert.Null((await door.Door.Archive.NearestAsync(server.Origin + "/page", DateTimeOffset.UnixEpoch, CancellationToken.None)).Copy);
        Assert.Null((await door.Door.Archive.SaveAsync(server.Origin + "/page", CancellationToken.None)).Copy);
        Assert.True(SourceUrl.TryParse(server.Origin + "/page", out var link, out _));
        await foreach (var result in door.Door.Links.CheckAsync([link], 4, CancellationToken.None)) Assert.Equal(LinkVerdict.Uncertain, result.Verdict);
        Assert.Empty(server.Asked);
        Assert.DoesNotContain(sockets.Connects, port => port == server.Port);
    }

    private static async Task<List<string>> RunAsync(TestDoor door, string origin, string[] paths)
    {
        var said = new List<string>();
        foreach (var path in paths)
        {
            var capture = await door.Fetcher.FetchAsync(origin + path, CancellationToken.None);
            said.Add($"{path} {capture.Outcome} {capture.Status} {capture.Reason} {capture.Sha256} {capture.FinalUrl} {capture.Address} {capture.Text?.Text}");
        }
        return said;
    }

    private Task AnswerAsync(LoopbackRequest request) => request.Path switch
    {
        "/page" => request.HtmlAsync("<html><head><title>Bridges</title></head><body><h1 id=one>Bridges</h1><p>Three bridges cross the river, and a fourth was never built.</p></body></html>"),
        "/moved" => request.RedirectAsync(301, "/page"),
        "/busy" => _busy++ == 0 ? request.StatusAsync(503, "<h1>Busy</h1>") : request.HtmlAsync("<p>Now there is time for an answer with some words.</p>"),
        _ when request.Path.StartsWith("/app/", StringComparison.Ordinal) => request.HtmlAsync("<html><head><title>Valley News</title></head><body><p>Start here.</p></body></html>"),
        _ => request.StatusAsync(404, "<h1>Not here</h1>"),
    };

    /// <summary>Hears of every connection that this process begins, whoever begins it.</summary>
    private sealed class SocketListener : EventListener
    {
        public ConcurrentBag<int> Connects { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Sockets") EnableEvents(eventSource, EventLevel.Verbose);
        }

        // The address comes as a serialised socket address: family, port, and so on.
        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName != "ConnectStart") return;
            var address = eventData.Payload?[0]?.ToString() ?? "";
            var bytes = address[(address.IndexOf('{', StringComparison.Ordinal) + 1)..].TrimEnd('}').Split(',');
            if (bytes.Length > 1 && byte.TryParse(bytes[0], out var high) && byte.TryParse(bytes[1], out var low)) Connects.Add((high << 8) | low);
            else Connects.Add(-1);
        }
    }
}
