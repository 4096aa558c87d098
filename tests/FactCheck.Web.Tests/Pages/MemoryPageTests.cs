using System.Net;
using FactCheck.Data;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Remembering;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed class MemoryPageTests(ApiDesk desk)
{
    private const string Feed = """
        [{"@type":"ClaimReview","url":"https://checks.example/whale","claimReviewed":"The whale Moby Grey swam 9,000 kilometres to Skerry Bay.",
        "author":{"name":"Checks Weekly"},"datePublished":"2026-02-03","reviewRating":{"alternateName":"Mostly false"}},{"@type":"Recipe"}]
        """;

    [Fact]
    public async Task ClaimPage_CheckByOthersOfALikeClaim_ShowsItAsTheirs()
    {
        var memory = desk.Services.GetRequiredService<MemoryDesk>();
        Assert.IsType<Done>((await memory.ImportAsync(desk["cleo"], "Checks", Feed)).Outcome);
        using var machine = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(machine, $"# Whale\n\nThe whale Moby Grey [swam 5,000 kilometres to Skerry Bay]({desk.Site}/harbour).");
        await using var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        var review = await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync();

        using var cleo = await SignedInClient.OpenAsync(desk.Address, "cleo");
        var html = (await cleo.GetAsync($"/claims/{review}")).Html;

        Assert.Contains("This desk has decided no like claim.", html, StringComparison.Ordinal);
        Assert.Contains("<strong>Mostly false</strong>", html, StringComparison.Ordinal);
        Assert.Contains("Checks Weekly</a>, 3 February 2026", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask others about this claim", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Suggestions by a model", html, StringComparison.Ordinal);
        Assert.Contains("Mostly false", (await cleo.GetAsync("/memory")).Html, StringComparison.Ordinal);

        using var ben = await SignedInClient.OpenAsync(desk.Address, "ben");
        Assert.NotEqual(HttpStatusCode.OK, (await ben.GetAsync("/memory")).Status);
    }

    [Fact]
    public async Task MemoryPage_UploadedFeed_IsKeptOnceAndCountedWhole()
    {
        const string Uploaded = """[{"@type":"ClaimReview","url":"https://checks.example/tram","claimReviewed":"The tram of Skerry Bay has 40 stops.","author":{"name":"Tram Checks"},"reviewRating":{"alternateName":"True"}},{"@type":"Recipe"},7]""";
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");

        var first = await cleo.SendFileAsync("/memory", "feed", "feed.json", Uploaded, ("name", "Trams"));
        Assert.Contains("The feed is imported.", first, StringComparison.Ordinal);
        Assert.Contains("3 entries = 1 added + 0 known already + 2 left out.", first, StringComparison.Ordinal);
        Assert.Contains("The tram of Skerry Bay has 40 stops.", first, StringComparison.Ordinal);
        Assert.Contains("3 entries = 0 added + 1 known already + 2 left out.", await cleo.SendFileAsync("/memory", "feed", "feed.json", Uploaded, ("name", "Trams")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trams", "<html>not a feed</html>", "no JSON that can be read")]
    [InlineData("Trams", "", "no JSON that can be read")]
    [InlineData("  ", "[]", "The feed has no name.")]
    public async Task MemoryPage_WhatIsNoFeed_IsRefusedInWords(string name, string text, string why)
    {
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");

        Assert.Contains(why, await cleo.SendFileAsync("/memory", "feed", "feed.json", text, ("name", name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MemoryPage_FileBeyondTheBound_IsRefusedInWords()
    {
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");

        var page = await cleo.SendFileAsync("/memory", "feed", "feed.json", "[\"" + new string('x', 5_000_001) + "\"]", ("name", "Long"));
        Assert.Contains("longer than 5,000,000 characters", page, StringComparison.Ordinal);
    }
}
