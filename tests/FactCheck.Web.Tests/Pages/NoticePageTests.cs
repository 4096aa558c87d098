using System.Net;
using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed class NoticePageTests(ApiDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Page_AfterAClaimIsGiven_ShowsItUnreadGoesThereAndKeepsTheChoice()
    {
        using var editor = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(editor, "# Given\n\nThe tug of the harbour pulled 14 barges on 3 March 2026.");
        var claim = (await ApiDesk.ClaimsAsync(editor, article))[0].GetProperty("id").GetGuid();
        var head = desk["cleo"] with { Roles = desk["cleo"].Roles.Append(DeskRole.Head).ToHashSet() };
        var given = await desk.Services.GetRequiredService<ReviewDesk>().ActAsync(head, claim, ReviewAction.Assign, new ActionInput { PersonId = desk["ben"].PersonId });
        Assert.IsType<Done>(given);

        using var ben = await SignedInClient.OpenAsync(desk.Address, "ben");
        // Other tests give Ben claims too: this one is known by where it leads.
        var mine = $"name=\"path\" value=\"/claims/{claim}\"";
        var page = await UntilAsync(ben, html => html.Contains(mine, StringComparison.Ordinal));
        Assert.Contains("Unread: </span>Cleo gave you a claim", After(page, mine), StringComparison.Ordinal);
        var number = page.Split(mine)[0].Split("name=\"number\" value=\"")[^1].Split('"')[0];
        var there = await ben.DoAsync("/notices", "/notices?handler=Open", new() { ["number"] = number, ["path"] = $"/claims/{claim}" });
        Assert.Contains("14 barges", there, StringComparison.Ordinal);
        Assert.DoesNotContain("Unread", After((await ben.GetAsync("/notices")).Html, mine), StringComparison.Ordinal);

        await ben.DoAsync("/notices", "/notices?handler=Choose", new() { ["page"] = "Mentioned" });
        var chosen = (await ben.GetAsync("/notices")).Html;
        Assert.Contains("value=\"Mentioned\" checked", chosen, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Assigned\" checked", chosen, StringComparison.Ordinal);
        Assert.Contains("This desk has no mail server", chosen, StringComparison.Ordinal);

        // A way out to somewhere else is not taken.
        Assert.DoesNotContain("evil.example", await ben.DoAsync("/notices", "/notices?handler=Open", new() { ["number"] = number, ["path"] = "https://evil.example/" }), StringComparison.Ordinal);
        using var ada = await SignedInClient.OpenAsync(desk.Address, "ada");
        Assert.DoesNotContain("Cleo gave you a claim", (await ada.GetAsync("/notices")).Html, StringComparison.Ordinal);
    }

    private static string After(string html, string place) => html.Split(place)[1].Split("</li>")[0];

    private static async Task<string> UntilAsync(SignedInClient person, Func<string, bool> holds)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(100))
        {
            var (status, html) = await person.GetAsync("/notices");
            Assert.Equal(HttpStatusCode.OK, status);
            if (holds(html)) return html;
        }
        throw new TimeoutException("The notice did not come in time.");
    }
}
