using System.Text.RegularExpressions;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed partial class QueuePageTests(ApiDesk desk)
{
    private const string Text = "# Lanterns\n\nThe lantern walk drew 4,100 people on 3 March 2026. The council paid 12,500 euros for it. The mayor was born in 1961.\n\nSee [the notice]({site}/harbour).";

    [Fact]
    public async Task Filters_EachByItself_ShowWhatHasItAndNothingElse()
    {
        var (article, first) = await SubmitAsync();
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        var asked = await desk.Services.GetRequiredService<QueryDesk>().AskAsync(desk["ben"], first, new Question(QueryAddressee.Author, "Dov", null, "Who counted?", null));
        Assert.IsType<Pipeline.Outcomes.Done>(asked);

        Assert.Equal(3, Rows(await ben.ReadAsync($"/queue?article={article}")));
        Assert.Equal(1, Rows(await ben.ReadAsync($"/queue?article={article}&query=true")));
        Assert.Equal(1, Rows(await ben.ReadAsync($"/queue?article={article}&q=LANTERN+walk")));
        Assert.Equal(3, Rows(await ben.ReadAsync($"/queue?article={article}&q=LANTERNS")));
        Assert.Equal(0, Rows(await ben.ReadAsync($"/queue?article={article}&q=100%25")));
        Assert.Equal(3, Rows(await ben.ReadAsync($"/queue?article={article}&due=None")));
        Assert.Equal(0, Rows(await ben.ReadAsync($"/queue?article={article}&due=Week")));
        var captured = Rows(await ben.ReadAsync($"/queue?article={article}&source=Captured"));
        Assert.Equal(await CitedAsync(article), captured);
        Assert.Equal(0, Rows(await ben.ReadAsync($"/queue?article={article}&source=Paywall")));
        var weights = 0;
        foreach (var severity in Enum.GetValues<Core.Rules.Severity>())
        {
            var shown = Rows(await ben.ReadAsync($"/queue?article={article}&finding={severity}"));
            Assert.Equal(await WithFindingAsync(article, severity), shown);
            weights += shown;
        }
        Assert.True(weights > 0);
        foreach (var order in Enum.GetValues<Reading.QueueOrder>()) Assert.Equal(3, Rows(await ben.ReadAsync($"/queue?article={article}&order={order}")));
    }

    [Fact]
    public async Task Hand_OutAndBack_SharesFairlyKeepsThePlaceAndReassigns()
    {
        var (article, _) = await SubmitAsync();
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");
        var here = $"/queue?article={article}";
        var shared = await cleo.SendAsync(here, here + "&handler=Share", []);
        Assert.Contains("3 claims are handed out.", shared, StringComparison.Ordinal);
        Assert.Equal(3, Rows(shared));

        await using var data = await desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContextAsync();
        var claims = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article).Select(r => r.Id).ToListAsync();
        Assert.All(await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article).ToListAsync(), r => Assert.True(r.State == ReviewState.InCheck && r.CheckerId is not null));
        var again = await cleo.SendAsync(here, here + "&handler=Assign", [.. claims.Select(c => ("claim", c.ToString())), ("to", desk["ben"].PersonId.ToString())]);
        Assert.Contains("Ben 3.", again, StringComparison.Ordinal);
        Assert.Equal(3, Rows(await cleo.ReadAsync($"{here}&with={desk["ben"].PersonId}")));

        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        Assert.Contains("Only the head", await ben.SendAsync(here, here + "&handler=Share", []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_KeptUnderAName_StandsThereForItsOwnerOnlyUntilForgotten()
    {
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");
        const string asked = "/queue?risk=High&query=true";
        Assert.Contains("The view is kept.", await ben.SendAsync(asked, asked + "&handler=Keep", [("name", "Hot ones")]), StringComparison.Ordinal);
        var mine = await ben.ReadAsync("/queue");
        var link = Kept().Match(mine).Groups[1].Value;
        Assert.Contains("aria-current=\"page\">Hot ones", await ben.ReadAsync(link), StringComparison.Ordinal);
        Assert.DoesNotContain("Hot ones", await cleo.ReadAsync("/queue"), StringComparison.Ordinal);

        var id = Regex.Match(mine, "name=\"view\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        using (var stranger = await PageVisitor.SignInAsync(desk, "cleo"))
            await Assert.ThrowsAnyAsync<Exception>(() => stranger.SendAsync("/queue", "/queue?handler=Forget", [("view", id)]));
        Assert.DoesNotContain("Hot ones", await ben.SendAsync("/queue", "/queue?handler=Forget", [("view", id)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stamp_BeforeAndAfterSomebodyTakesAClaim_Differs()
    {
        var (_, first) = await SubmitAsync();
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");
        var before = await cleo.ReadAsync("/queue?handler=Stamp");
        await desk.Services.GetRequiredService<ReviewDesk>().ActAsync(desk["ben"], first, ReviewAction.Take, new());
        for (var until = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < until && await cleo.ReadAsync("/queue?handler=Stamp") == before;) await Task.Delay(100);
        Assert.NotEqual(before, await cleo.ReadAsync("/queue?handler=Stamp"));
    }

    private async Task<(Guid Article, Guid First)> SubmitAsync()
    {
        using var client = await desk.ClientAsync("cleo");
        // The same words again would be the same revision.
        var article = await ApiDesk.SubmitAsync(client, Text.Replace("{site}", desk.Site, StringComparison.Ordinal).Replace("Lanterns", "Lanterns " + Guid.NewGuid().ToString("N"), StringComparison.Ordinal));
        var claims = await ApiDesk.ClaimsAsync(client, article);
        Assert.Equal(3, claims.Count);
        return (article, claims[0].GetProperty("id").GetGuid());
    }

    private async Task<int> WithFindingAsync(Guid article, Core.Rules.Severity severity)
    {
        await using var data = await desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContextAsync();
        return await data.Reviews.CountAsync(r => r.ArticleId == article && data.Findings.Any(f => f.ClaimId == r.ClaimId && f.Severity == severity));
    }

    private async Task<int> CitedAsync(Guid article)
    {
        await using var data = await desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContextAsync();
        return await data.Reviews.CountAsync(r => r.ArticleId == article && data.ClaimCitations.Any(c => c.ClaimId == r.ClaimId));
    }

    private static int Rows(string page) => Row().Count(page);

    [GeneratedRegex("""<li class="qrow" """)]
    private static partial Regex Row();

    [GeneratedRegex("""href="(/queue\?[^"]*)"[^>]*>Hot ones""")]
    private static partial Regex Kept();
}
