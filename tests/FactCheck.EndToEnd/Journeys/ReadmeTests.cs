using System.Text.RegularExpressions;
using FactCheck.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>The five minutes of the README, with its own text and keys: from nothing to an open gate.</summary>
[Collection(DemoVisit.Name)]
public sealed partial class ReadmeTests(DemoFixture demo)
{
    [Fact]
    public async Task FiveMinutes_AsWritten_LeadToAnOpenGate()
    {
        string article;
        await using (var max = await Visit.Async(demo, "max", "/articles/new"))
        {
            await max.Page.FillAsync("#pasted", Pasted());
            await max.Page.CheckAsync("label:has-text('Max') input");
            await max.Page.SelectOptionAsync("#Policy", new SelectOptionValue { Label = "Desk of two: a checker who is not the author" });
            await max.Page.ClickAsync("button.primary");
            await max.Page.Locator("a.cn").First.WaitForAsync();
            article = new Uri(max.Page.Url).AbsolutePath;
        }
        await using var kim = await Visit.Async(demo, "kim", "/queue");
        var page = kim.Page;
        while (await page.Locator(".qrow").CountAsync() > 0)
        {
            await page.KeysAsync("t");
            await page.Locator("#v5").WaitForAsync();
            await page.KeysAsync("5", "r");
            await page.Keyboard.TypeAsync("Max stood on the quay.");
            await page.KeysAsync("Control+Enter");
            await page.Locator("#message.is-agree:has-text('proposed')").WaitForAsync();
            await page.GotoAsync("/queue");
        }
        await page.GotoAsync(article);
        while (await page.Locator("[data-unseen=yes]").CountAsync() is > 0 and var unseen)
        {
            await page.KeysAsync("u", "r");
            await page.WaitForFunctionAsync($"document.querySelectorAll('[data-unseen=yes]').length < {unseen}");
        }
        await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GotoAsync(article + "/gate");
        Assert.Contains("Open. Nothing holds it.", await page.Locator(".gate-line").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("#publish button.primary");
        Assert.Contains("published", await page.MessageAsync(), StringComparison.Ordinal);
    }

    private static string Pasted() =>
        string.Join("\n\n", Indented().Matches(File.ReadAllText(Path.Combine(PageSteps.Repository(), "README.md"))).Select(m => m.Groups[1].Value.Trim()));

    [GeneratedRegex("^ {7}([#A-Z].+)$", RegexOptions.Multiline)]
    private static partial Regex Indented();
}
