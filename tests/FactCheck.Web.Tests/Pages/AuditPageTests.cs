using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed partial class AuditPageTests(ApiDesk desk)
{
    [Fact]
    public async Task Page_ByPersonActionArticleSubjectAndDay_ShowsWhatMatchesAndNothingElse()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, Text("by filter"));
        var claim = (await ApiDesk.ClaimsAsync(client, article))[0].GetProperty("id").GetGuid();
        using var checker = await desk.ClientAsync("ben");
        (await checker.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/take", new { })).EnsureSuccessStatusCode();
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");

        Assert.Equal(["review.take", "article.receive"], Deeds(await cleo.ReadAsync($"/audit?article={article}"), "review.take", "article.receive"));
        Assert.Equal(["review.take"], Deeds(await cleo.ReadAsync($"/audit?article={article}&actor={desk["ben"].PersonId}")));
        Assert.Equal(["article.receive"], Deeds(await cleo.ReadAsync($"/audit?article={article}&action=article.receive")));
        Assert.Equal(["review.take"], Deeds(await cleo.ReadAsync($"/audit?subject={claim}")));
        Assert.Empty(Deeds(await cleo.ReadAsync($"/audit?subject={claim}&to=2020-01-01")));
        Assert.Equal(["review.take"], Deeds(await cleo.ReadAsync($"/audit?subject={claim}&from=2020-01-01")));
        Assert.Contains("Nothing matches.", await cleo.ReadAsync($"/audit?subject={Guid.NewGuid()}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subject=rubbish")]
    [InlineData("from=yesterday")]
    [InlineData("actor=%00")]
    [InlineData("before=x")]
    public async Task Page_OfAFilterThatCannotBeRead_ShowsNothingRatherThanAll(string query)
    {
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");
        var page = await cleo.ReadAsync("/audit?" + query);
        Assert.Contains("cannot be read", page, StringComparison.Ordinal);
        Assert.Empty(Deeds(page));
    }

    [Fact]
    public async Task Export_OfASelection_VerifiesAndHasOnlyThatInIt()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, Text("exported"));
        await desk.Services.GetRequiredService<AuditSealer>().SealAsync(default);
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");

        var answer = await cleo.FetchAsync($"/audit?handler=Export&article={article}");
        var file = await answer.Content.ReadAsStringAsync();

        Assert.StartsWith("attachment; filename=audit-", answer.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        var reading = SignedFileReader.Read(file, SignedFile.Audit);
        Assert.Empty(AuditExportCheck.Check(reading));
        var entries = reading.Records.Where(r => r.Value.TryGetProperty("entry", out var e) && e.ValueKind == System.Text.Json.JsonValueKind.Object).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, r => Assert.Equal(article, r.Value.GetProperty("entry").GetProperty("article").GetGuid()));
        Assert.True(reading.Records.Count > entries.Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await cleo.FetchAsync("/audit?handler=Export&subject=rubbish")).StatusCode);
    }

    [Fact]
    public async Task Api_ByCursor_HandsOutEveryEntryOnce()
    {
        using var client = await desk.ClientAsync("ada", "read", "audit:read");
        var seen = new List<Guid>();
        for (string? next = ""; next is not null;)
        {
            var page = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync($"/api/v1/audit?limit=7{(next.Length > 0 ? "&cursor=" + next : "")}&until=2099-01-01T00:00:00Z&action=token.issue")).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()));
            next = page.GetProperty("next").GetString();
        }
        Assert.NotEmpty(seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Keys_RetiredByTheAdministrator_StayPublishedAndVerifyWhatTheySigned()
    {
        var article = await new Publishing(desk).PublishAsync(Text("rotated"));
        using var client = await desk.ClientAsync("cleo");
        var before = await client.GetStringAsync($"/api/v1/articles/{article}/receipt");
        using var ada = await PageVisitor.SignInAsync(desk, "ada");
        Assert.Contains("The key is retired.", await ada.SendAsync("/audit", "/audit?handler=Rotate", []), StringComparison.Ordinal);
        var second = await new Publishing(desk).PublishAsync(Text("rotated again"));
        var after = await client.GetStringAsync($"/api/v1/articles/{second}/receipt");

        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        var keys = System.Text.Json.JsonDocument.Parse(await reader.GetStringAsync("/.well-known/factcheck-keys.json")).RootElement.GetProperty("items").EnumerateArray().ToList();
        var (used, retired) = (keys[0].GetProperty("publicKey").GetString(), keys[1].GetProperty("publicKey").GetString());
        Assert.Empty(ReceiptCheck.Check(SignedFileReader.Read(before, SignedFile.Receipt, retired)));
        Assert.Empty(ReceiptCheck.Check(SignedFileReader.Read(after, SignedFile.Receipt, used)));
        Assert.NotEmpty(SignedFileReader.Read(before, SignedFile.Receipt, used).Faults);
        Assert.Equal(["signing.rotate"], Deeds(await ada.ReadAsync("/audit?action=signing.rotate")).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("actor")]
    [InlineData("action")]
    [InlineData("article")]
    [InlineData("subject")]
    [InlineData("time")]
    public async Task Query_ByEachFilter_GoesByAnIndexAndReadsNoWholeTable(string by)
    {
        var selection = by switch
        {
            "actor" => new AuditSelection(Actor: desk["ben"].PersonId),
            "action" => new(Action: "review.take"),
            "article" => new(Article: Guid.NewGuid()),
            "subject" => new(Subject: Guid.NewGuid()),
            "time" => new(From: DateTimeOffset.UtcNow.AddDays(-1)),
            _ => AuditSelection.All,
        };
        await using var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        await using var command = selection.Of(data.Audit, desk["ben"].DeskId).Where(r => r.Sequence < 1_000_000).OrderByDescending(r => r.Sequence).Take(50).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await data.Database.OpenConnectionAsync();
        var plan = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync()) plan.Add(rows.GetString(3));
        }
        Assert.Contains(plan, p => p.StartsWith("SEARCH", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, p => p.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private string Text(string mark) => $"# Audit {mark}\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026, {mark}.";

    // What the table says was done, of all or of the named kinds, the newest first.
    private static List<string> Deeds(string page, params string[] kinds) =>
        [.. Deed().Matches(page).Select(m => m.Groups[1].Value).Where(d => kinds.Length == 0 || kinds.Contains(d))];

    [GeneratedRegex("</strong> <code>([^<]+)</code>")]
    private static partial Regex Deed();
}
