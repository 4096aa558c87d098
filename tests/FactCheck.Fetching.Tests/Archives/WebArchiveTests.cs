using FactCheck.Core.Sources;
using FactCheck.Fetching.Archives;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Archives;

/// <summary>An archive on loopback: a TimeGate that knows one page, a TimeMap that knows another, and a door that takes copies.</summary>
public sealed class WebArchiveTests
{
    private static readonly DateTimeOffset Near = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private string _asked = "";

    [Theory]
    [InlineData("/web/", "", "https://a.example/known", "20240530"), InlineData("/web/", "/map/", "https://a.example/listed", "20240610"), InlineData("", "/map/", "https://a.example/listed", "20240610")]
    public async Task Nearest_PageWithCopies_IsTheNearest(string gate, string map, string page, string copy)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, gate, map);
        var answer = await door.Door.Archive.NearestAsync(page, Near, CancellationToken.None);
        Assert.NotNull(answer.Copy);
        Assert.Contains(copy, answer.Copy.Url, StringComparison.Ordinal);
        Assert.Equal(copy, answer.Copy.At.UtcDateTime.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
        if (map.Length == 0) Assert.Contains("Accept-Datetime: Sat, 01 Jun 2024 00:00:00 GMT", _asked, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://a.example/unknown", "keeps no copy"), InlineData("https://a.example/broken", "status 500"), InlineData("https://a.example/circle", "circles"), InlineData("https://a.example/inside", "could not be asked")]
    public async Task Nearest_NoCopy_SaysWhy(string page, string reason)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, "/web/", "");
        var answer = await door.Door.Archive.NearestAsync(page, Near, CancellationToken.None);
        Assert.Null(answer.Copy);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ArchiveThatTakesCopies_SaysWhere()
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, "", "");
        var answer = await door.Door.Archive.SaveAsync("https://a.example/page", CancellationToken.None);
        Assert.EndsWith("/web/20240701000000/https://a.example/page", answer.Copy?.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("named", "/web/20240701000000/x"), InlineData("sent", "/web/20240702030405/x"), InlineData("linked", "/web/20240610/x")]
    public async Task Save_EveryWayToSayWhere_IsHeard(string page, string copy)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, "", "");
        var answer = await door.Door.Archive.SaveAsync("https://a.example/" + page, CancellationToken.None);
        Assert.EndsWith(copy, answer.Copy?.Url, StringComparison.Ordinal);
        Assert.Equal(2024, answer.Copy?.At.Year);
    }

    [Theory]
    [InlineData("full", "status 429", false), InlineData("down", "status 503", false), InlineData("unwilling", "status 403", true), InlineData("silent", "could not be asked", false)]
    [InlineData("scripted", "no copy", false), InlineData("lost", "malformed", false), InlineData("inward", "could not be asked", true), InlineData("garbled", "could not be asked", false)]
    public async Task Save_ArchiveThatMisbehaves_SaysWhyAndWhetherToAskAgain(string page, string reason, bool isFinal)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, "", "", TimeSpan.FromSeconds(1));
        var answer = await door.Door.Archive.SaveAsync("https://a.example/" + page, CancellationToken.None);
        Assert.Null(answer.Copy);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(isFinal, answer.IsFinal);
        Assert.Equal(page switch { "full" => TimeSpan.FromMinutes(2), "down" => TimeSpan.FromHours(24), _ => null }, answer.Wait);
    }

    [Fact]
    public async Task Save_ArchiveThatAskedToBeLeftAlone_IsNotAskedAgain()
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, "", "");
        await door.Door.Archive.SaveAsync("https://a.example/full", CancellationToken.None);
        var answer = await door.Door.Archive.SaveAsync("https://a.example/page", CancellationToken.None);
        Assert.Contains("left alone", answer.Reason, StringComparison.Ordinal);
        Assert.InRange(Assert.NotNull(answer.Wait), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        Assert.Single(server.Asked);
    }

    [Theory, InlineData("http://10.0.0.1/plan"), InlineData("http://127.0.0.1:9/demo"), InlineData("https://wiki.corp/plan"), InlineData("file:///etc/passwd"), InlineData("https://me:word@a.example/")]
    public async Task Save_PageThatOnlyWeMaySee_IsNotNamedToAnArchive(string page)
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = new TestDoor(FetchSettings.Default with { AllowedOrigins = new HashSet<string> { server.Origin, "http://127.0.0.1:9" }, SaveNow = server.Origin + "/save/" });
        var answer = await door.Door.Archive.SaveAsync(page, CancellationToken.None);
        Assert.Contains("No archive was told of it", answer.Reason, StringComparison.Ordinal);
        Assert.True(answer.IsFinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Fetch_DeadSource_OffersTheCopy()
    {
        using var server = new LoopbackServer(AnswerAsync);
        using var door = Door(server, "/web/", "");
        var dead = await door.Fetcher.FetchAsync(server.Origin + "/dead", CancellationToken.None);
        Assert.Equal(CaptureOutcome.Gone, dead.Outcome);
        Assert.Contains("/web/20240530", dead.Archived?.Url, StringComparison.Ordinal);
        var alive = await door.Fetcher.FetchAsync(server.Origin + "/alive", CancellationToken.None);
        Assert.Null(alive.Archived);
    }

    [Fact]
    public void Parse_LinkFormat_KeepsCommasAndSemicolonsInQuotes()
    {
        var links = LinkFormat.Parse("<https://a.example/x>; rel=\"original\",\n <https://b.example/1,2;3>; rel=\"first memento\"; datetime=\"Thu, 30 May 2024 00:00:00 GMT\", <broken");
        Assert.Equal(["https://a.example/x", "https://b.example/1,2;3"], links.Select(link => link.Target));
        Assert.Equal([false, true], links.Select(link => link.IsMemento));
        Assert.Equal("Thu, 30 May 2024 00:00:00 GMT", links[1].Datetime);
    }

    private static TestDoor Door(LoopbackServer server, string gate, string map, TimeSpan? timeout = null) => new(TestDoor.Loopback with
    {
        Timeout = timeout ?? TestDoor.Loopback.Timeout,
        TimeGate = gate.Length > 0 ? server.Origin + gate : "",
        TimeMap = map.Length > 0 ? server.Origin + map : "",
        SaveNow = server.Origin + "/save/",
    });

    private Task AnswerAsync(LoopbackRequest request)
    {
        if (request.Path.StartsWith("/web/2", StringComparison.Ordinal)) return request.StatusAsync(200, "<p>As it was.</p>", "Memento-Datetime: Thu, 30 May 2024 00:00:00 GMT");
        if (request.Path.StartsWith("/web/", StringComparison.Ordinal)) _asked = request.Head;
        return request.Path switch
        {
            "/web/https://a.example/known" => request.RedirectAsync(302, "/web/20240530000000/https://a.example/known"),
            "/web/https://a.example/broken" => request.StatusAsync(500, "no"),
            "/web/https://a.example/circle" => request.RedirectAsync(302, request.Path),
            "/web/https://a.example/inside" => request.RedirectAsync(302, "file:///etc/passwd"),
            "/map/https://a.example/listed" => request.StatusAsync(200, "<https://a.example/listed>; rel=\"original\", <http://127.0.0.1/20200101/x>; rel=\"first memento\"; datetime=\"Wed, 01 Jan 2020 00:00:00 GMT\", <http://127.0.0.1/20240610/x>; rel=\"last memento\"; datetime=\"Mon, 10 Jun 2024 00:00:00 GMT\""),
            "/save/https://a.example/page" => request.StatusAsync(200, "<p>Saved.</p>", "Memento-Datetime: Mon, 01 Jul 2024 00:00:00 GMT", "Content-Location: /web/20240701000000/https://a.example/page"),
            "/save/https://a.example/named" => request.StatusAsync(200, "<p>Saved.</p>", "Content-Location: /web/20240701000000/x"),
            "/save/https://a.example/sent" => request.RedirectAsync(302, "/web/20240702030405/x"),
            "/save/https://a.example/linked" => request.StatusAsync(200, "<p>Saved.</p>", "Link: <http://127.0.0.1/web/20240610/x>; rel=\"memento\"; datetime=\"Mon, 10 Jun 2024 00:00:00 GMT\""),
            "/save/https://a.example/full" => request.StatusAsync(429, "no", "Retry-After: 120"),
            "/save/https://a.example/down" => request.StatusAsync(503, "no", "Retry-After: 315360000"),
            "/save/https://a.example/unwilling" => request.StatusAsync(403, "no"),
            "/save/https://a.example/silent" => Task.Delay(Timeout.Infinite, request.End),
            "/save/https://a.example/scripted" => request.StatusAsync(200, "<p>Saved.</p>", "Content-Location: javascript:alert(1)", "Memento-Datetime: Mon, 01 Jul 2024 00:00:00 GMT"),
            "/save/https://a.example/lost" => request.RedirectAsync(302, "http://[half/20240702030405/"),
            "/save/https://a.example/inward" => request.RedirectAsync(302, "file:///20240702030405/etc/passwd"),
            "/save/https://a.example/garbled" => request.RawAsync("HTTP/9 what? no\r\n\r\n"),
            "/alive" => request.HtmlAsync("<html><head><title>Alive</title></head><body><p>This page is there and has a few words to read.</p></body></html>"),
            _ when request.Path.StartsWith("/web/http://127.0.0.1", StringComparison.Ordinal) => request.RedirectAsync(302, "/web/20240530000000/x"),
            _ => request.StatusAsync(404, "<h1>Not here</h1>"),
        };
    }
}
