using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.EndToEnd.Hosting;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>One demo newsroom and one browser for all tests of the collection.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private Desk? _desk;
    private Browser? _browser;

    public Desk Desk => _desk ?? throw new InvalidOperationException("The demo is not started.");

    public Browser Browser => _browser ?? throw new InvalidOperationException("The browser is not started.");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no Chromium on this machine: apt-get install chromium, or name it in CHROMIUM.");
        _desk = await Desk.StartAsync(demo: true);
        _browser = await Browser.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_desk is not null) await _desk.DisposeAsync();
    }

    public HttpClient Api()
    {
        var api = new HttpClient { BaseAddress = new(Desk.Address) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Desk.Token);
        return api;
    }

    /// <summary>Articles of the news desk that have claims waiting, in the order of the queue.</summary>
    public async Task<IReadOnlyList<string>> ArticlesAsync()
    {
        using var api = Api();
        var queue = await api.GetFromJsonAsync<JsonElement>("/api/v1/queue");
        return [.. queue.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("article").GetString() ?? "").Distinct()];
    }

    public async Task<IReadOnlyList<JsonElement>> ClaimsAsync(string article)
    {
        using var api = Api();
        return [.. (await api.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/claims")).GetProperty("items").EnumerateArray()];
    }

    /// <summary>Every page, and who opens it.</summary>
    public async Task<IReadOnlyList<(string Login, IReadOnlyList<(string Name, string Path)> Pages)>> PagesAsync()
    {
        var article = (await ArticlesAsync())[0];
        var claims = await ClaimsAsync(article);
        string Claim(string state) => claims.First(c => c.GetProperty("state").GetString() == state).GetProperty("id").GetString() ?? "";
        return
        [
            ("ada", [("queue", "/queue"), ("claim-in-check", $"/claims/{Claim("inCheck")}"), ("claim-help", $"/claims/{Claim("helpNeeded")}"), ("article", $"/articles/{article}"), ("revisions", $"/articles/{article}/revisions"),
                ("shape", $"/articles/{article}/shape?quote=unacceptable"), ("shape-which", $"/articles/{article}/shape?quote=Russia"), ("words", "/words"), ("you", "/you"), ("error", "/error"), ("missing", "/status/404")]),
            ("ben", [("approve", "/approve"), ("claim-proposed", $"/claims/{Claim("proposed")}"), ("claim-open", $"/claims/{Claim("open")}")]),
            ("cleo", [("room", "/room"), ("gate", $"/articles/{article}/gate"), ("claim-disputed", $"/claims/{Claim("disputed")}"), ("people", "/people"), ("load", "/load"), ("notices", "/notices"), ("insights", "/insights"), ("audit", "/audit"), ("webhooks", "/webhooks"), ("articles", "/articles"), ("new", "/articles/new")]),
            ("dov", [("mine", "/mine"), ("wordings", $"/articles/{article}/wordings"), ("revise", $"/articles/{article}/revise")]),
        ];
    }
}
