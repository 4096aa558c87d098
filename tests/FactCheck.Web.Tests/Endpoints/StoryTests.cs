using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Pipeline.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>One article from an editor's own system through the desk and on to its correction, as those around the desk see it.</summary>
public sealed class StoryTests
{
    private const string Site = "https://desk.paper.example";

    private const string Quote = "The ferry carried 212 passengers";

    [Fact]
    public async Task Article_FromAPublishingSystem_IsCheckedPublishedWatchedAndCorrected()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-story-");
        await using var desk = new ApiDesk { Options = ["--public-url", Site] };
        await desk.InitializeAsync();
        using var checker = await desk.ClientAsync("ben");
        using var editor = await desk.ClientAsync("cleo");
        var (secret, _) = await desk.Services.GetRequiredService<WebhookDesk>().AddAsync(desk["cleo"], "Website", desk.Site + "/hook", EventKind.Public);
        desk.Hook.Secret = secret?.Words ?? "";
        var tool = new CommandTool(folder.FullName, editor.DefaultRequestHeaders.Authorization?.Parameter ?? "", desk.Address);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ferry.md"), $"# The ferry\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026.\n");

        var article = await HandInAsync(tool, editor);
        await Publishing.DecideAsync(checker, editor, article, Quote, "confirmed");
        var revision = await new Publishing(desk).ReadAllAsync(checker, article);
        await PassAsync(tool);
        await desk.Hook.HearAsync("gate.changed", data => data["facts"]?["state"]?.ToString() == "open" && data["url"]?.ToString() == $"{Site}/articles/{article}");

        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsJsonAsync($"/api/v1/articles/{article}/publications", new { revision })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsJsonAsync($"/api/v1/articles/{article}/publications", new { revision })).StatusCode);
        await desk.Hook.HearAsync("article.published", data => data["url"]?.ToString() == $"{Site}/published/{article}");
        await VerifyReceiptAsync(tool, editor, article);

        await ChangeSourceAsync(desk, checker, article);
        await desk.Hook.HearAsync("source.changed", _ => true);
        await CorrectAsync(desk, editor, article);
        folder.Delete(recursive: true);
    }

    // The desk fetches and reads; what is left is for people, so the run says so and does not pass.
    private static async Task<Guid> HandInAsync(CommandTool tool, HttpClient editor)
    {
        var (exit, output, errors) = await tool.RunAsync("check", "ferry.md", "--server", tool.Server, "--author", "dov", "--format", "json");
        Assert.True(exit == 4, $"{exit}: {output}{errors}");
        var report = JsonNode.Parse(output) ?? throw new FormatException("no report");
        Assert.True(report["complete"]?.GetValue<bool>());
        var claim = report["articles"]?[0]?["claims"]?[0] ?? throw new FormatException(output);
        Assert.Equal("supported", claim["outcome"]?.ToString());
        Assert.Contains(Quote, claim["sources"]?[0]?["quote"]?.ToString(), StringComparison.Ordinal);
        Assert.Contains("FC501", output, StringComparison.Ordinal);
        var articles = await editor.GetFromJsonAsync<JsonElement>("/api/v1/articles");
        var article = Assert.Single(articles.GetProperty("items").EnumerateArray());
        Assert.Equal("ferry.md", article.GetProperty("externalId").GetString());
        Assert.Equal(1, (await tool.RunAsync("check", "ferry.md", "--server", tool.Server, "--author", "dov", "--fail-on", "unapproved")).Exit);
        Assert.Equal(3, (await (tool with { Token = "fc_unknown" }).RunAsync("check", "ferry.md", "--server", tool.Server)).Exit);
        Assert.Equal(5, (await tool.RunAsync("check", "ferry.md", "--server", "http://127.0.0.1:1")).Exit);
        return article.GetProperty("id").GetGuid();
    }

    private static async Task PassAsync(CommandTool tool)
    {
        var (exit, output, errors) = await tool.RunAsync("check", "ferry.md", "--server", tool.Server, "--author", "dov", "--wait", "60");
        Assert.True(exit == 0, $"{exit}: {output}{errors}");
        Assert.Contains("open at the desk", errors, StringComparison.Ordinal);
    }

    private static async Task VerifyReceiptAsync(CommandTool tool, HttpClient editor, Guid article)
    {
        await Publishing.UntilAsync(async () => (await editor.GetAsync($"/api/v1/articles/{article}/receipt")).StatusCode == HttpStatusCode.OK, "The receipt was not signed.");
        var receipt = await editor.GetStringAsync($"/api/v1/articles/{article}/receipt");
        var keys = await editor.GetFromJsonAsync<JsonElement>("/.well-known/factcheck-keys.json");
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "receipt.json"), receipt);
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "key"), keys.GetProperty("items")[0].GetProperty("publicKey").GetString());
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "forged.json"), receipt.Replace("212 passengers", "221 passengers", StringComparison.Ordinal));
        Assert.Equal(0, (await tool.RunAsync("receipt", "verify", "receipt.json", "--key", "key")).Exit);
        Assert.Equal(1, (await tool.RunAsync("receipt", "verify", "forged.json", "--key", "key")).Exit);
    }

    private static async Task ChangeSourceAsync(ApiDesk desk, HttpClient checker, Guid article)
    {
        desk.Notice = "The ferry carried 221 passengers on Thursday, 9 April 2026; an earlier figure was wrong, the harbour office said.";
        var source = (await checker.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/sources")).GetProperty("items")[0].GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.Accepted, (await checker.PostAsync($"/api/v1/sources/{source}/captures", null)).StatusCode);
        await Publishing.UntilAsync(async () => (await ApiDesk.ClaimsAsync(checker, article)).Exists(c => c.GetProperty("state").GetString() != "approved"), "The claim was not reopened.");
        var changes = (await checker.GetFromJsonAsync<JsonElement>("/api/v1/watch")).GetProperty("items").EnumerateArray().ToList();
        Assert.Contains(changes, c => c.GetProperty("source").GetGuid() == source && c.GetProperty("touchesEvidence").GetBoolean());
    }

    private static async Task CorrectAsync(ApiDesk desk, HttpClient editor, Guid article)
    {
        const string what = "The ferry carried 221 passengers, not 212.";
        var answer = await editor.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", new { what, why = "The harbour office took its figure back.", claim = 1 });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        var (atom, json) = (await reader.GetStringAsync("/feeds/desk/atom"), await reader.GetStringAsync("/feeds/desk/json"));
        Assert.Contains(what, atom, StringComparison.Ordinal);
        Assert.Contains(what, json, StringComparison.Ordinal);
        Assert.Empty(FeedTerms.CheckAtom(atom, Site));
        Assert.Empty(FeedTerms.CheckJson(json, Site));
        var review = JsonNode.Parse(await editor.GetStringAsync($"/api/v1/articles/{article}/claimreview")) ?? throw new FormatException("no review");
        Assert.Empty(ClaimReviewTerms.Check(review, Site));
        Assert.Contains(what, review.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(AnnotationTerms.Check(JsonNode.Parse(await editor.GetStringAsync($"/api/v1/articles/{article}/annotations")) ?? throw new FormatException("no page"), Site));
    }
}
