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
        Assert.Contains("Mostly false", (await cleo.GetAsync("/memory")).Html, StringComparison.Ordinal);

        using var ben = await SignedInClient.OpenAsync(desk.Address, "ben");
        Assert.NotEqual(HttpStatusCode.OK, (await ben.GetAsync("/memory")).Status);
    }
}
