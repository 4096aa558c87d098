using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.EndToEnd.Hosting;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>The demo newsroom as a visitor meets it: the pictures of the README, its gate, its API.</summary>
[Collection(DemoVisit.Name)]
public sealed class DemoTests(DemoFixture demo)
{
    [Theory]
    [InlineData("ada", "queue", "/queue"), InlineData("ada", "claim", "/claims/{claim}"), InlineData("ben", "galley", "/articles/{article}"), InlineData("cleo", "gate", "/articles/{article}/gate")]
    public async Task Picture_OfTheReadme_IsSmall(string login, string name, string path)
    {
        var article = (await demo.ArticlesAsync())[0];
        var claim = (await demo.ClaimsAsync(article)).First(c => c.GetProperty("claim").GetString()!.Contains("1,000 prisoners", StringComparison.Ordinal)).GetProperty("id").GetString();
        var page = await demo.Browser.PageAsync(demo.Desk.Address, 1280, 780);
        await page.SignInAsync(login, demo.Desk.Password(login));
        await page.GotoAsync(path.Replace("{article}", article, StringComparison.Ordinal).Replace("{claim}", claim, StringComparison.Ordinal));
        var picture = await page.ShootAsync("readme-" + name, whole: false);
        Assert.InRange(picture.Length, 10_000, 250_000);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Gate_OfTheDemo_HasItsSumAndIsNotOpen()
    {
        using var api = demo.Api();
        var article = (await demo.ArticlesAsync())[0];
        var gate = await api.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/gate");
        Assert.NotEqual("open", gate.GetProperty("state").GetString());
        Assert.True(gate.GetProperty("sum").GetProperty("claims").GetInt32() > 5);
        Assert.True(gate.GetProperty("findings").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Api_WithoutAToken_IsAProblem()
    {
        using var api = new HttpClient { BaseAddress = new(demo.Desk.Address) };
        var answer = await api.GetAsync("/api/v1/queue");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "fc_wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync("/api/v1/queue")).StatusCode);
    }

    [Fact]
    public async Task Api_OwnProposal_IsSeparationOfDuties()
    {
        using var api = demo.Api();
        var queue = await api.GetFromJsonAsync<JsonElement>("/api/v1/queue?state=open");
        var claim = queue.GetProperty("items")[0];
        var id = claim.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync($"/api/v1/claims/{id}/actions/take", new { })).StatusCode);
        var fingerprint = claim.GetProperty("fingerprint").GetString();
        var stale = await api.PostAsJsonAsync($"/api/v1/claims/{id}/actions/propose", new { fingerprint = "of another day", verdict = "notCheckable", reason = "An opinion." });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync($"/api/v1/claims/{id}/actions/propose", new { fingerprint, verdict = "notCheckable", reason = "An opinion." })).StatusCode);
        var again = (await api.GetFromJsonAsync<JsonElement>("/api/v1/queue?state=proposed")).GetProperty("items").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var refused = await api.PostAsJsonAsync($"/api/v1/claims/{id}/actions/approve", new { fingerprint = again.GetProperty("fingerprint").GetString() });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("separation-of-duties", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync($"/api/v1/claims/{id}/actions/withdraw", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync($"/api/v1/claims/{id}/actions/release", new { })).StatusCode);
    }
}
