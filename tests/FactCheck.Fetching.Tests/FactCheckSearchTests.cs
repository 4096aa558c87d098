using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Fetching.Tests;

public sealed class FactCheckSearchTests : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly string _origin;
    private string _asked = "";

    public FactCheckSearchTests()
    {
        for (var attempt = 0; ; attempt++)
        {
            _origin = $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}";
            _server.Prefixes.Clear();
            _server.Prefixes.Add(_origin + "/");
            try { _server.Start(); return; }
            catch (HttpListenerException) when (attempt < 20) { }
        }
    }

    [Fact]
    public async Task Ask_Configured_SendsClaimAndKeyAndGivesTheAnswer()
    {
        using var search = new FactCheckSearch(new(_origin + "/claims:search"), "k&y", TimeProvider.System);
        var serving = ServeAsync(200, "{\"claims\":[]}");

        var (json, why) = await search.AskAsync("Is it 5 % & more?", default);
        await serving;

        Assert.Equal(("{\"claims\":[]}", ""), (json, why));
        Assert.Equal("/claims:search?query=Is%20it%205%20%25%20%26%20more%3F&languageCode=en&key=k%26y", _asked);
    }

    [Theory]
    [InlineData(302, "x", "answered 302")]
    [InlineData(500, "x", "answered 500")]
    [InlineData(200, "long", "too large")]
    public async Task Ask_ServerMisbehaves_SaysWhy(int status, string body, string why)
    {
        using var search = new FactCheckSearch(new(_origin), "", TimeProvider.System);
        var serving = ServeAsync(status, body == "long" ? new string('x', 3_000_000) : body);

        var answer = await search.AskAsync("claim", default);
        await serving;

        Assert.Null(answer.Json);
        Assert.Contains(why, answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ServerSilent_EndsByTheClock()
    {
        var clock = new FakeTimeProvider();
        using var search = new FactCheckSearch(new(_origin), "", clock);
        var asking = search.AskAsync("claim", default);
        var context = await _server.GetContextAsync();

        clock.Advance(TimeSpan.FromSeconds(11));

        var answer = await asking;
        context.Response.Abort();
        Assert.Contains("did not answer in 10 seconds", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NotConfigured_AsksNobody()
    {
        using var search = new FactCheckSearch(null, "", TimeProvider.System);

        Assert.False(search.IsConfigured);
        Assert.Null((await search.AskAsync("claim", default)).Json);
    }

    public void Dispose() => _server.Close();

    private async Task ServeAsync(int status, string body)
    {
        var context = await _server.GetContextAsync();
        _asked = context.Request.RawUrl ?? "";
        try
        {
            context.Response.StatusCode = status;
            if (status == 302) context.Response.RedirectLocation = _origin + "/elsewhere";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
        catch (HttpListenerException)
        {
            // The client had enough and left, as it should.
        }
    }
}
