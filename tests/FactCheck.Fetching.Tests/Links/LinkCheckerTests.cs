using FactCheck.Core.Sources;
using FactCheck.Fetching.Links;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Links;

public sealed class LinkCheckerTests
{
    private const string Page = "<html><head><title>Bridges of the valley</title></head><body><h1>Bridges of the valley</h1><p id=one>Three bridges cross the river.</p><a name=\"two\"></a></body></html>";
    private const string Lost = "<html><head><title>Page not found | Valley News</title></head><body><h1>Page not found</h1><p>Sorry.</p></body></html>";
    private const string Short = "<html><head><title>Valley News</title></head><body><h1>Not found</h1><p>Nothing here.</p></body></html>";

    [Theory]
    [InlineData("/page", LinkVerdict.Alive), InlineData("/page#one", LinkVerdict.Alive), InlineData("/page#two", LinkVerdict.Alive), InlineData("/page#top", LinkVerdict.Alive)]
    [InlineData("/page#three", LinkVerdict.Dead), InlineData("/page#:~:text=Three%20bridges", LinkVerdict.Alive), InlineData("/page#:~:text=Nine%20bridges", LinkVerdict.Uncertain)]
    [InlineData("/moved-lost", LinkVerdict.Dead), InlineData("/moved", LinkVerdict.Alive), InlineData("/moved-to-nothing", LinkVerdict.Dead), InlineData("/moved-home", LinkVerdict.Dead), InlineData("/circle", LinkVerdict.Dead)]
    [InlineData("/404", LinkVerdict.Dead), InlineData("/410", LinkVerdict.Dead), InlineData("/500", LinkVerdict.Dead), InlineData("/403", LinkVerdict.Uncertain), InlineData("/429", LinkVerdict.Uncertain)]
    [InlineData("/once-503", LinkVerdict.Alive), InlineData("/soft", LinkVerdict.Dead), InlineData("/soft/short", LinkVerdict.Dead), InlineData("/hard/short", LinkVerdict.Alive)]
    public async Task Check_EachKindOfAnswer_HasItsVerdict(string path, LinkVerdict verdict)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = new TestDoor();
        var result = Assert.Single(await CheckAsync(door, server.Origin + path));
        Assert.True(verdict == result.Verdict, $"{path}: {result.Verdict} ({result.Why})");
        Assert.NotEmpty(result.Why);
    }

    [Fact]
    public async Task Check_ManyLinksToOnePage_AsksOnce()
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = new TestDoor();
        var results = await CheckAsync(door, server.Origin + "/page", server.Origin + "/page#one", server.Origin + "/page#three", server.Origin + "/page?utm_source=x");
        Assert.Equal(4, results.Count);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Check_ManyPagesOfOneHost_StaysWithinItsPace()
    {
        // Counted before the answer goes out: afterwards the client may rightly ask on before this side has noticed that it is done.
        int waiting = 0, most = 0;
        using var server = new LoopbackServer(async request =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref waiting));
            await Task.Delay(20, request.End);
            Interlocked.Decrement(ref waiting);
            await request.HtmlAsync(Page);
        });
        using var door = new TestDoor(TestDoor.Loopback with { PerHost = 2 });
        var results = await CheckAsync(door, [.. Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"{server.Origin}/page/{i}"))]);
        Assert.Equal(30, results.Count(result => result.Verdict == LinkVerdict.Alive));
        Assert.InRange(most, 1, 2);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }

    private static async Task<List<LinkResult>> CheckAsync(TestDoor door, params string[] urls)
    {
        var links = urls.Select(url => SourceUrl.TryParse(url, out var link, out _) ? link : throw new ArgumentException(url)).ToList();
        var results = new List<LinkResult>();
        await foreach (var result in door.Door.Links.CheckAsync(links, 50, CancellationToken.None)) results.Add(result);
        return results;
    }

    private int _asked503;

    private Task AnswerAsync(LoopbackRequest request) => request.Path switch
    {
        "/page" or "/page?utm_source=x" => request.HtmlAsync(Page),
        "/moved" => request.RedirectAsync(301, "/page"),
        "/moved-to-nothing" => request.RedirectAsync(301, "/404"),
        "/moved-home" => request.RedirectAsync(302, "/"),
        "/moved-lost" => request.RedirectAsync(302, "/errors/404.html"),
        "/errors/404.html" => request.HtmlAsync(Page),
        "/circle" => request.RedirectAsync(302, "/circle"),
        "/410" or "/500" or "/403" or "/429" => request.StatusAsync(int.Parse(request.Path[1..], System.Globalization.CultureInfo.InvariantCulture), "<h1>No</h1>"),
        "/once-503" => _asked503++ == 0 ? request.StatusAsync(503, "<h1>Busy</h1>") : request.HtmlAsync(Page),
        "/soft" => request.HtmlAsync(Lost),
        "/hard/short" => request.HtmlAsync(Short),
        _ when request.Path.StartsWith("/app/", StringComparison.Ordinal) => request.HtmlAsync("<html><head><title>Valley News</title></head><body><p>Start here.</p></body></html>"),
        _ when request.Path.StartsWith("/soft/", StringComparison.Ordinal) => request.HtmlAsync(Short),
        _ => request.StatusAsync(404, "<h1>Not here</h1>"),
    };

    [Theory]
    [InlineData("/soft", CaptureOutcome.SoftNotFound), InlineData("/soft/short", CaptureOutcome.SoftNotFound), InlineData("/hard/short", CaptureOutcome.Captured), InlineData("/app/any", CaptureOutcome.SoftNotFound)]
    [InlineData("/moved-home", CaptureOutcome.Gone), InlineData("/moved-lost", CaptureOutcome.Gone), InlineData("/page", CaptureOutcome.Captured)]
    public async Task Fetch_LostPage_IsJudgedAsItsLinkIs(string path, CaptureOutcome expected)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = new TestDoor();
        var capture = await door.Fetcher.FetchAsync(server.Origin + path, CancellationToken.None);
        Assert.True(expected == capture.Outcome, $"{path}: {capture.Outcome} ({capture.Reason})");
        Assert.NotEmpty(capture.Reason);
    }

    [Theory]
    [InlineData("#one", ""), InlineData("#three", "no place named #three"), InlineData("#:~:text=Three%20bridges", ""), InlineData("#:~:text=Nine%20bridges", "Nine bridges")]
    public async Task Fetch_LinkToAPlace_WarnsWhereItIsMissing(string fragment, string warning)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = new TestDoor();
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/page" + fragment, CancellationToken.None);
        Assert.Equal(CaptureOutcome.Captured, capture.Outcome);
        if (warning.Length == 0) Assert.Empty(capture.Warnings);
        else Assert.Contains(capture.Warnings, one => one.Contains(warning, StringComparison.Ordinal));
    }
}
