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
}
