using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Tests.Endpoints;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed class WebhookPageTests(ApiDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Page_OfAnAdministrator_AddsAReceiverShowsDeliveriesAndSendsAgain()
    {
        using var ada = await SignedInClient.OpenAsync(desk.Address, "ada");
        // The cited page's site takes no posts: it answers 405, which is a failed delivery with a reason.
        var added = await ada.DoAsync("/webhooks", "/webhooks?handler=Add", new() { ["name"] = "Our CMS", ["url"] = desk.Site + "/harbour", ["kinds"] = "article.received" });
        Assert.Contains("Copy the secret now; it is shown once.", added, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", (await ada.GetAsync("/webhooks")).Html, StringComparison.Ordinal);
        using var editor = await desk.ClientAsync("cleo");
        await editor.PostAsJsonAsync("/api/v1/articles", new { text = "# Quay\n\nThe quay of the old harbour is 90 metres long." });

        using var machine = await desk.ClientAsync("ada", ApiScopes.Read, ApiScopes.Webhooks);
        var failed = await UntilAsync(machine, d => d.GetProperty("status").GetInt32() == 405);
        Assert.Equal(("article.received", "It answered 405.", "waiting"), (failed.GetProperty("kind").GetString(), failed.GetProperty("why").GetString(), failed.GetProperty("state").GetString()));
        Assert.Contains("Waiting after 1 attempt. It answered 405.", Folded((await ada.GetAsync("/webhooks?state=waiting")).Html), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, (await machine.PostAsync($"/api/v1/webhooks/deliveries/{failed.GetProperty("number").GetInt64()}/resend", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await machine.PostAsync("/api/v1/webhooks/deliveries/9999999/resend", null)).StatusCode);

        using var dov = await SignedInClient.OpenAsync(desk.Address, "dov");
        Assert.Equal(HttpStatusCode.Forbidden, (await dov.GetAsync("/webhooks")).Status);
        using var other = await desk.ClientAsync("eve");
        Assert.Empty((await other.GetFromJsonAsync<JsonElement>("/api/v1/webhooks/deliveries")).GetProperty("items").EnumerateArray());
    }

    private static async Task<JsonElement> UntilAsync(HttpClient client, Func<JsonElement, bool> holds)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(100))
        {
            var items = (await client.GetFromJsonAsync<JsonElement>("/api/v1/webhooks/deliveries")).GetProperty("items").EnumerateArray().Where(holds).ToList();
            if (items.Count > 0) return items[0];
        }
        throw new TimeoutException("No delivery was tried in time.");
    }

    private static string Folded(string html) => string.Join(' ', html.Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
