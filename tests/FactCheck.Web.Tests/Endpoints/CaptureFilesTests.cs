using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>What a stranger's page may do when it is taken away from our address: nothing.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class CaptureFilesTests(ApiDesk desk)
{
    [Fact]
    public async Task Raw_OfACapture_DownloadsItsBytesInASandbox()
    {
        var capture = await CaptureAsync();
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        using var answer = await ben.FetchAsync($"/captures/{capture.Id}/raw");

        AssertSandboxed(answer, "application/octet-stream", capture.Sha256[..12] + ".bin");
        Assert.Equal(capture.Sha256, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
    }

    [Fact]
    public async Task Warc_OfACapture_HoldsItsRecordsAndBytesInASandbox()
    {
        var capture = await CaptureAsync();
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        using var answer = await ben.FetchAsync($"/captures/{capture.Id}/warc");

        AssertSandboxed(answer, "application/warc", $"{capture.Id:N}.warc.gz");
        await using var packed = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        var records = await reader.ReadToEndAsync();
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: warcinfo\r\n", records, StringComparison.Ordinal);
        Assert.Contains("WARC-Type: response\r\n", records, StringComparison.Ordinal);
        Assert.Contains($"WARC-Target-URI: {desk.Site}/harbour\r\n", records, StringComparison.Ordinal);
        Assert.Contains("The ferry carried 212 passengers", records, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("raw"), InlineData("warc")]
    public async Task File_OfAnotherDesk_IsNotThere(string file)
    {
        var capture = await CaptureAsync();
        using var eve = await PageVisitor.SignInAsync(desk, "eve");
        using var answer = await eve.FetchAsync($"/captures/{capture.Id}/{file}");
        using var none = await eve.FetchAsync($"/captures/{Guid.NewGuid()}/{file}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, none.StatusCode));
    }

    [Theory]
    [InlineData("raw"), InlineData("warc")]
    public async Task File_WithoutSignIn_LeadsToTheSignIn(string file)
    {
        var capture = await CaptureAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(desk.Address) };
        using var answer = await client.GetAsync($"/captures/{capture.Id}/{file}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfAPrivateSource_StayIn()
    {
        var capture = await CaptureAsync("/harbour?view=private");
        await using (var data = Open())
        {
            await data.Sources.Where(s => s.Id == capture.SourceId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Kind, SourceKind.Private));
        }
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        foreach (var file in new[] { "raw", "warc" })
        {
            using var answer = await ben.FetchAsync($"/captures/{capture.Id}/{file}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static void AssertSandboxed(HttpResponseMessage answer, string type, string file)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", file), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"')));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox; default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
    }

    private async Task<CaptureRow> CaptureAsync(string path = "/harbour")
    {
        using var editor = await desk.ClientAsync("cleo");
        await ApiDesk.SubmitAsync(editor, $"# The ferry\n\nThe ferry carried [212 passengers]({desk.Site}{path}) on 9 April 2026.");
        var url = desk.Site + path;
        for (var until = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < until; await Task.Delay(100))
        {
            await using var data = Open();
            var kept = await data.Captures.AsNoTracking().FirstOrDefaultAsync(c => c.Sha256 != "" && c.DeskId == desk["cleo"].DeskId && data.Sources.Any(s => s.Id == c.SourceId && s.Url == url));
            if (kept is not null) return kept;
        }
        throw new TimeoutException($"{url} was not captured in time.");
    }

    private FactCheckDbContext Open() => desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
}
