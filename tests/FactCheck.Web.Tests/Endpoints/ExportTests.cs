using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FactCheck.Core.Records;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>What leaves the house after publication, over HTTP, from the real host.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class ExportTests(ApiDesk desk)
{
    private static readonly string[] Forms = ["claimreview", "annotations", "claims.csv", "export", "report", "package"];

    private string Text(string mark) => $"# Ferry {mark}\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026.";

    [Fact]
    public async Task ClaimReview_OfAPublication_HasTheTermsAndFieldsThatSearchEnginesWant()
    {
        var article = await new Publishing(desk).PublishAsync(Text("review"));
        using var client = await desk.ClientAsync("cleo", "read");
        var answer = await client.GetAsync($"/api/v1/articles/{article}/claimreview");
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        var document = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var reviews = document["@graph"]!.AsArray();
        Assert.NotEmpty(reviews);
        Assert.Empty(ClaimReviewTerms.Check(document, desk.Address));
        Assert.All(reviews, r => Assert.Equal(("True", 5), (r!["reviewRating"]!["alternateName"]!.GetValue<string>(), r["reviewRating"]!["ratingValue"]!.GetValue<int>())));

        using var reader = new HttpClient();
        foreach (var url in reviews.Select(r => r!["url"]!.GetValue<string>()))
        {
            var page = await reader.GetStringAsync(url);
            var embedded = page.Split("<script type=\"application/ld+json\">")[1..];
            var one = JsonNode.Parse(Assert.Single(embedded).Split("</script>")[0])!;
            Assert.Equal(url, one["url"]!.GetValue<string>());
            Assert.Equal(1, page.Split("<script").Length - 1);
            Assert.Empty(ClaimReviewTerms.Check(one, desk.Address));
        }
    }

    [Fact]
    public async Task Exports_BeforePublication_AreNotThere()
    {
        using var client = await desk.ClientAsync("cleo");
        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        var article = await ApiDesk.SubmitAsync(client, Text("unpublished"));
        foreach (var form in Forms) Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/articles/{article}/{form}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/published/{article}")).StatusCode);
    }

    [Fact]
    public async Task Source_KeptByAWebArchive_SaysSoInEveryExport()
    {
        var article = await new Publishing(desk).PublishAsync(Text("kept"));
        using var client = await desk.ClientAsync("cleo", "read");
        var source = JsonNode.Parse(await client.GetStringAsync($"/api/v1/articles/{article}/sources"))!["items"]![0]!;
        var copy = "https://archive.example/web/20260501120000/" + source["url"]!.GetValue<string>();
        await using (var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext())
        {
            var (at, id) = (DateTimeOffset.UtcNow, source["id"]!.GetValue<Guid>());
            data.Add(new ArchiveRequest
            {
                Id = Guid.CreateVersion7(), DeskId = (await data.Sources.SingleAsync(s => s.Id == id)).DeskId, SourceId = id,
                ReviewId = await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync(),
                AskedAt = at, State = ArchiveRequestState.Kept, Attempts = 1, LastAt = at, Copy = new(copy, at),
            });
            await data.SaveChangesAsync();
        }
        Assert.Equal(copy, JsonNode.Parse(await client.GetStringAsync($"/api/v1/articles/{article}/sources"))!["items"]![0]!["archived"]!.GetValue<string>());
        Assert.Equal(copy, JsonNode.Parse(await client.GetStringAsync($"/api/v1/articles/{article}/export"))!["sources"]![0]!["archived"]!["url"]!.GetValue<string>());
        Assert.Contains($"href=\"{copy}\"", await client.GetStringAsync($"/api/v1/articles/{article}/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_OfAnotherDesk_AreNotThere()
    {
        var article = await new Publishing(desk).PublishAsync(Text("another"));
        using var eve = await desk.ClientAsync("eve");
        foreach (var form in Forms) Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync($"/api/v1/articles/{article}/{form}")).StatusCode);
    }

    [Fact]
    public async Task PrivateSource_OfAPublication_IsInNoExport()
    {
        const string words = "The crossing takes nine hours";
        await using (var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext()) await HideAsync(data, SourceKind.Private, "/secret");
        var text = $"# Ferry private\n\nThe ferry carried [212 passengers]({desk.Site}/secret) on 9 April 2026.";
        using var checker = await desk.ClientAsync("ben");
        using var editor = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(editor, text);
        await using (var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext()) Assert.Equal(1, await HideAsync(data, SourceKind.Private, "/secret"));
        await Publishing.DecideAsync(checker, editor, article, words, "confirmed");
        await new Publishing(desk).ReleaseAsync(checker, editor, article);
        foreach (var form in Forms)
        {
            var bytes = await editor.GetByteArrayAsync($"/api/v1/articles/{article}/{form}");
            foreach (var (name, content) in form == "package" ? await UnpackAsync(bytes) : [(form, System.Text.Encoding.UTF8.GetString(bytes))])
            {
                Assert.False(content.Contains("/secret", StringComparison.Ordinal), $"{name} names the private source");
                Assert.False(content.Contains(words, StringComparison.Ordinal), $"{name} has its words");
            }
        }
        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        foreach (var path in new[] { $"/published/{article}", $"/published/{article}/claims/1", "/feeds/desk/atom", "/feeds/desk/json" })
            Assert.DoesNotContain("/secret", await reader.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_OfAPublication_HoldsReportReceiptAndCapturesThatBelongTogether()
    {
        var article = await new Publishing(desk).PublishAsync(Text("package"));
        using var client = await desk.ClientAsync("cleo", "read");
        var files = (await UnpackAsync(await client.GetByteArrayAsync($"/api/v1/articles/{article}/package"))).ToDictionary(f => f.Name, f => f.Content);
        Assert.Equal(["captures.warc.gz", "receipt.json", "report.html"], files.Keys.Order());
        Assert.Empty(ReceiptCheck.Check(SignedFileReader.Read(files["receipt.json"], SignedFile.Receipt, null)));
        Assert.Contains("WARC-Target-URI: " + desk.Site + "/harbour", files["captures.warc.gz"], StringComparison.Ordinal);
        Assert.Contains("The ferry carried 212 passengers", files["report.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAPublication_ShowsTextTableEvidenceApprovalsAndWaivers()
    {
        var article = await new Publishing(desk).PublishAsync(Text("report"));
        using var client = await desk.ClientAsync("cleo", "read");
        var answer = await client.GetAsync($"/api/v1/articles/{article}/report");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        foreach (var part in new[] { "<mark>", "Claim table", "#:~:text=The%20ferry%20carried", "captured ", "Approved by Cleo", "Waivers", "None. Nothing was set aside." }) Assert.Contains(part, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_OfAPublication_PointAtTheWordsByQuoteAndPosition()
    {
        var article = await new Publishing(desk).PublishAsync(Text("annotations 🛳"));
        using var client = await desk.ClientAsync("cleo", "read");
        var page = JsonNode.Parse(await client.GetStringAsync($"/api/v1/articles/{article}/annotations"))!;
        Assert.Equal(("http://www.w3.org/ns/anno.jsonld", "AnnotationPage"), (page["@context"]!.GetValue<string>(), page["type"]!.GetValue<string>()));
        await using var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        var text = await data.Readings.Where(r => data.Articles.Any(a => a.Id == article && a.CurrentRevisionId == r.RevisionId)).Select(r => r.Text).SingleAsync();
        var runes = text.EnumerateRunes().ToList();
        Assert.All(page["items"]!.AsArray(), item =>
        {
            var selectors = item!["target"]!["selector"]!.AsArray();
            var (start, end) = (selectors[1]!["start"]!.GetValue<int>(), selectors[1]!["end"]!.GetValue<int>());
            Assert.Equal(selectors[0]!["exact"]!.GetValue<string>(), string.Concat(runes[start..end]));
        });
    }

    [Fact]
    public async Task Feeds_OfTheDesk_NameThePublicationAndParse()
    {
        var article = await new Publishing(desk).PublishAsync(Text("feed & <more>"));
        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await reader.GetStringAsync("/feeds/desk/atom")).Root!;
        Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotEmpty(feed.Element(atom + name)!.Value));
        Assert.All(feed.Elements(atom + "entry"), e => Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotEmpty(e.Element(atom + name)!.Value)));
        Assert.Contains(feed.Elements(atom + "entry"), e => e.Element(atom + "link")!.Attribute("href")!.Value.EndsWith($"/published/{article}", StringComparison.Ordinal));
        var json = JsonDocument.Parse(await reader.GetStringAsync("/feeds/desk/json")).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Contains(json.GetProperty("items").EnumerateArray(), i => i.GetProperty("url").GetString()!.EndsWith($"/published/{article}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/feeds/nobody/atom")).StatusCode);
    }

    [Fact]
    public async Task ListForReaders_WithoutAccount_HasClaimsPassagesAndNoScript()
    {
        var article = await new Publishing(desk).PublishAsync(Text("readers"));
        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        var page = await reader.GetStringAsync($"/published/{article}");
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("The ferry carried 212 passengers", page, StringComparison.Ordinal);
        Assert.Contains("rated True", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", page, StringComparison.Ordinal);
    }

    // A source that the desk marked as private; written by hand, as no page for it stands yet.
    private static Task<int> HideAsync(FactCheckDbContext data, SourceKind kind, string path) =>
        data.Sources.Where(s => s.Url.EndsWith(path)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Kind, kind));

    private static async Task<List<(string Name, string Content)>> UnpackAsync(byte[] zipped)
    {
        await using var zip = new ZipArchive(new MemoryStream(zipped));
        var files = new List<(string, string)>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            await using var plain = entry.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var text = new StreamReader(plain);
            files.Add((entry.Name, await text.ReadToEndAsync()));
        }
        return files;
    }
}
