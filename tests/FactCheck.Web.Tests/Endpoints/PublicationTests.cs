using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Core.Records;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>From handing in to a receipt that verifies, the way a publishing system goes.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class PublicationTests(ApiDesk desk)
{
    [Fact]
    public async Task Publication_ThroughTheApi_LeavesReceiptAndLogThatVerifyOffline()
    {
        using var checker = await desk.ClientAsync("ben");
        using var editor = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(editor, $"# The ferry\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026.");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/api/v1/articles/{article}/receipt")).StatusCode);
        foreach (var claim in await ApiDesk.ClaimsAsync(checker, article)) await DecideAsync(checker, editor, article, claim.GetProperty("id").GetGuid());
        await ReadAllAsync(checker, article);

        var gate = await editor.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/gate?wait=60");
        Assert.Equal("open", gate.GetProperty("state").GetString());
        var revision = gate.GetProperty("revision").GetGuid();
        var published = await desk.Services.GetRequiredService<GateDesk>().PublishAsync(desk["cleo"], article, revision);
        Assert.True(published is Done, $"{published}");

        var receipt = await ReceiptAsync(editor, article);
        var keys = await editor.GetFromJsonAsync<JsonElement>("/.well-known/factcheck-keys.json");
        var key = keys.GetProperty("items")[0].GetProperty("publicKey").GetString();
        Assert.Empty(ReceiptCheck.Check(SignedFileReader.Read(receipt, SignedFile.Receipt, key)));
        var log = await editor.GetStringAsync("/api/v1/audit/export");
        Assert.Empty(AuditExportCheck.Check(SignedFileReader.Read(log, SignedFile.Audit, key)));
        Assert.Contains("article.publish", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Other desk", log, StringComparison.Ordinal);
    }

    private static async Task DecideAsync(HttpClient checker, HttpClient approver, Guid article, Guid claim)
    {
        await ActAsync(checker, claim, "take", new { });
        await ActAsync(checker, claim, "propose", new { fingerprint = await FingerprintAsync(checker, article, claim), verdict = "confirmed", reason = "read in the notice" });
        var fingerprint = await FingerprintAsync(checker, article, claim);
        var own = await checker.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/approve", new { fingerprint });
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        Assert.Equal("separation-of-duties", (await own.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
        var stale = await approver.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/approve", new { fingerprint = new string('0', 64) });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        await ActAsync(approver, claim, "approve", new { fingerprint });
    }

    private async Task ReadAllAsync(HttpClient client, Guid article)
    {
        var sentences = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/coverage")).GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("id").GetGuid());
        var revision = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}")).GetProperty("revision").GetProperty("id").GetGuid();
        Assert.IsType<Done>(await desk.Services.GetRequiredService<CoverageDesk>().MarkSeenAsync(desk["ben"], revision, [.. sentences]));
    }

    private static async Task ActAsync(HttpClient client, Guid claim, string action, object body)
    {
        var answer = await client.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/{action}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string?> FingerprintAsync(HttpClient client, Guid article, Guid claim) =>
        (await ApiDesk.ClaimsAsync(client, article)).Find(c => c.GetProperty("id").GetGuid() == claim).GetProperty("fingerprint").GetString();

    private static async Task<string> ReceiptAsync(HttpClient client, Guid article)
    {
        for (var n = 0; n < 300; n++)
        {
            var answer = await client.GetAsync($"/api/v1/articles/{article}/receipt");
            if (answer.StatusCode == HttpStatusCode.OK) return await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            await Task.Delay(100);
        }
        throw new TimeoutException("The receipt was not signed.");
    }
}
