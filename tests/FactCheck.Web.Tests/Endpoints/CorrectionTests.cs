using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Records;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>What was published is corrected in the open, and what was signed before still verifies.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class CorrectionTests(ApiDesk desk)
{
    [Fact]
    public async Task Correction_OfAPublication_StandsEverywhereAndTheOldReceiptVerifies()
    {
        const string what = "The ferry carried 221 passengers, not 212.";
        var article = await new Publishing(desk).PublishAsync($"# Ferry corrected\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026.");
        using var editor = await desk.ClientAsync("cleo");
        using var checker = await desk.ClientAsync("ben");
        using var reader = new HttpClient { BaseAddress = new(desk.Address) };
        var receipt = await editor.GetStringAsync($"/api/v1/articles/{article}/receipt");
        var body = new { what, why = "The harbour office took its figure back.", claim = 1 };

        Assert.Equal(HttpStatusCode.Forbidden, (await checker.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", body)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", new { what, why = " " })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", new { what, why = "why", claim = 99 })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsJsonAsync($"/api/v1/articles/{article}/corrections", body)).StatusCode);

        foreach (var path in new[] { $"/published/{article}", "/feeds/desk/atom", "/feeds/desk/json" }) Assert.Contains("221 passengers, not 212", await reader.GetStringAsync(path), StringComparison.Ordinal);
        foreach (var form in new[] { "report", "export" }) Assert.Contains("221 passengers, not 212", await editor.GetStringAsync($"/api/v1/articles/{article}/{form}"), StringComparison.Ordinal);
        var review = JsonNode.Parse(await editor.GetStringAsync($"/api/v1/articles/{article}/claimreview"))!;
        Assert.Empty(ClaimReviewTerms.Check(review, desk.Address));
        var correction = review["@graph"]![0]!["correction"]![0]!;
        Assert.Equal(("CorrectionComment", what + " Why: The harbour office took its figure back."), (correction["@type"]!.GetValue<string>(), correction["text"]!.GetValue<string>()));
        Assert.Equal(review["@graph"]![0]!["dateModified"]!.GetValue<string>(), correction["datePublished"]!.GetValue<string>());

        await VerifiesAsync(editor, article, receipt, what);
    }

    /// <summary>The receipt of the correction names the old one's hash; both verify with the command line, and a forged pair does not.</summary>
    private static async Task VerifiesAsync(HttpClient editor, Guid article, string receipt, string what)
    {
        await Publishing.UntilAsync(async () => (await editor.GetAsync($"/api/v1/articles/{article}/receipt")).StatusCode == HttpStatusCode.OK, "The receipt of the correction was not signed.");
        var later = await editor.GetStringAsync($"/api/v1/articles/{article}/receipt");
        Assert.Equal(receipt, await editor.GetStringAsync($"/api/v1/articles/{article}/receipt?revision=1"));
        Assert.NotEqual(receipt, later);
        var key = (await editor.GetFromJsonAsync<JsonElement>("/.well-known/factcheck-keys.json")).GetProperty("items")[0].GetProperty("publicKey").GetString();
        foreach (var text in new[] { receipt, later }) Assert.Empty(ReceiptCheck.Check(SignedFileReader.Read(text, SignedFile.Receipt, key)));

        var reading = SignedFileReader.Read(later, SignedFile.Receipt, key);
        Assert.Null(ReceiptCheck.Follows(reading, Encoding.UTF8.GetBytes(receipt)));
        Assert.NotNull(ReceiptCheck.Follows(reading, Encoding.UTF8.GetBytes(receipt + " ")));
        var said = reading.Records.Select(r => r.Value).Single(r => r.GetProperty("type").GetString() == "correction");
        Assert.Equal((what, "The harbour office took its figure back.", 1), (said.GetProperty("what").GetString(), said.GetProperty("why").GetString(), said.GetProperty("claim").GetInt32()));
        Assert.True(DateTimeOffset.TryParse(said.GetProperty("at").GetString(), CultureInfo.InvariantCulture, out _));
        Assert.Equal(later, await editor.GetStringAsync($"/api/v1/articles/{article}/receipt?correction={said.GetProperty("id").GetString()}"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/api/v1/articles/{article}/receipt?correction={Guid.NewGuid()}")).StatusCode);
    }
}
