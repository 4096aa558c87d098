using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>Takes an article through people up to its publication, with one passage under every claim.</summary>
internal sealed class Publishing(ApiDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Publishes a text that cites the harbour notice of the desk's own site.</summary>
    internal async Task<Guid> PublishAsync(string text, string quote = "The ferry carried 212 passengers", string verdict = "confirmed")
    {
        using var checker = await desk.ClientAsync("ben");
        using var editor = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(editor, text);
        await DecideAsync(checker, editor, article, quote, verdict);
        await ReleaseAsync(checker, editor, article);
        return article;
    }

    internal static async Task DecideAsync(HttpClient checker, HttpClient approver, Guid article, string quote, string verdict)
    {
        var capture = await CaptureAsync(checker, article);
        foreach (var id in (await ApiDesk.ClaimsAsync(checker, article)).Select(c => c.GetProperty("id").GetGuid()))
        {
            await ActAsync(checker, id, "take", new { });
            var evidence = await WrittenAsync(await checker.PostAsJsonAsync($"/api/v1/claims/{id}/evidence", new { capture, quote }));
            await ActAsync(checker, id, "propose", new { fingerprint = await FingerprintAsync(checker, article, id), verdict, reason = "read in the notice", evidence = new[] { evidence } });
            await ActAsync(approver, id, "approve", new { fingerprint = await FingerprintAsync(checker, article, id) });
        }
    }

    internal async Task ReleaseAsync(HttpClient checker, HttpClient editor, Guid article)
    {
        var revision = await ReadAllAsync(checker, article);
        var gate = await editor.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/gate?wait=60");
        Assert.True(gate.GetProperty("state").GetString() == "open", gate.ToString());
        var published = await editor.PostAsJsonAsync($"/api/v1/articles/{article}/publications", new { revision });
        Assert.True(published.StatusCode == HttpStatusCode.Created, await published.Content.ReadAsStringAsync());
        await UntilAsync(async () => (await editor.GetAsync($"/api/v1/articles/{article}/receipt")).StatusCode == HttpStatusCode.OK, "The receipt was not signed.");
    }

    /// <summary>A person reads every sentence, on the page; returns the revision.</summary>
    internal async Task<Guid> ReadAllAsync(HttpClient checker, Guid article)
    {
        var sentences = (await checker.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/coverage")).GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("id").GetGuid());
        var revision = (await checker.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}")).GetProperty("revision").GetProperty("id").GetGuid();
        Assert.IsType<Done>(await desk.Services.GetRequiredService<CoverageDesk>().MarkSeenAsync(desk["ben"], revision, [.. sentences]));
        return revision;
    }

    internal static async Task UntilAsync(Func<Task<bool>> isTrue, string otherwise)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(100))
        {
            if (await isTrue()) return;
        }
        throw new TimeoutException(otherwise);
    }

    private static async Task<Guid> CaptureAsync(HttpClient client, Guid article)
    {
        var source = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/sources")).GetProperty("items")[0].GetProperty("id").GetGuid();
        await UntilAsync(async () => (await client.GetFromJsonAsync<JsonElement>($"/api/v1/sources/{source}/captures")).GetProperty("items").GetArrayLength() > 0, "The source was not captured.");
        return (await client.GetFromJsonAsync<JsonElement>($"/api/v1/sources/{source}/captures")).GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    private static async Task ActAsync(HttpClient client, Guid claim, string action, object body)
    {
        var answer = await client.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/{action}", body);
        Assert.True(answer.IsSuccessStatusCode, $"{action}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<Guid> WrittenAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<string?> FingerprintAsync(HttpClient client, Guid article, Guid claim) =>
        (await ApiDesk.ClaimsAsync(client, article)).Find(c => c.GetProperty("id").GetGuid() == claim).GetProperty("fingerprint").GetString();
}
