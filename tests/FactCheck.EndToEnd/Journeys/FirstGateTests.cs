using FactCheck.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>From an empty desk to a published article, in a real browser, with the sources on a loopback site.</summary>
public sealed class FirstGateTests
{
    internal const string Password = "a long sentence that nobody guesses";

    private const string Article = """
        # The bridge is open

        The new bridge [opened on Friday, 6 March 2026]({0}/bridge).

        It is [340 metres]({0}/bridge) long.

        What a view.
        """;

    internal const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge</title><meta property="og:site_name" content="Road office"></head><body><main><article>
        <h1>The bridge</h1><p>The new bridge opened on Friday, 6 March 2026, in the presence of the mayor and of many children who had been given the day off.</p>
        <p>The bridge is 340 metres long and carries two lanes, a cycle path and a pavement. It took four years to build and replaces the old ferry.</p>
        </article></main></body></html>
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Article_CheckedByTwoPeople_IsPublished(bool script)
    {
        Assert.SkipWhen(Browser.Program is null, "There is no Chromium on this machine: apt-get install chromium, or name it in CHROMIUM.");
        await using var site = await LoopbackSite.StartAsync(("/bridge", Page));
        await using var desk = await TestDesk.StartAsync(site.Origin);
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(desk.Address, script: script);
        await OpenDeskAsync(page, desk.SetUp);
        await SubmitAsync(page, Article.Replace("{0}", site.Origin, StringComparison.Ordinal));
        var article = page.Url;
        await page.SignOutAsync();

        await page.SignInAsync("ada", Password);
        await ProposeAllAsync(page, article);
        await page.SignOutAsync();

        await page.SignInAsync("ben", Password);
        await ApproveAllAsync(page);
        await ReadAllAsync(page, article);
        await page.SignOutAsync();

        await page.SignInAsync("cleo", Password);
        await page.GotoAsync(article + "/gate");
        await WaitForAsync(page, ".gate-line:has-text('Open. Nothing holds it.')");
        await page.ClickAsync("#publish button.primary");
        Assert.Contains("published", await page.MessageAsync(), StringComparison.Ordinal);
    }

    internal static async Task OpenDeskAsync(IPage page, string setUp)
    {
        await page.GotoAsync(setUp);
        await page.FillAsync("#DeskName", "Bridge desk");
        await page.FillAsync("#Name", "Cleo");
        await page.FillAsync("#Login", "cleo");
        await page.FillAsync("#Password", Password);
        await page.UncheckAsync("input[value=Checker]");
        await page.UncheckAsync("input[value=Approver]");
        await page.ClickAsync("button.primary");
        foreach (var (name, roles) in new[] { ("Ada", new[] { "Checker", "Approver" }), ("Ben", ["Checker", "Approver"]), ("Dov", ["Author"]) })
        {
            await page.FillAsync("#name", name);
            await page.FillAsync("#login", name.ToLowerInvariant());
            await page.FillAsync("#password", Password);
            foreach (var role in roles) await page.CheckAsync($"form:has(#login) input[value={role}]");
            await page.ClickAsync("form:has(#login) button");
            Assert.Contains($"{name} has an account", await page.MessageAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task SubmitAsync(IPage page, string text)
    {
        await page.GotoAsync("/articles/new");
        await page.FillAsync("#pasted", text);
        await page.CheckAsync("label:has-text('Dov') input");
        await page.ClickAsync("button.primary");
        await page.WaitForURLAsync(url => url.Contains("/articles/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));
        // Without script the page is loaded again by hand; with it, it loads itself.
        await WaitForAsync(page, "a.cn");
        await WaitForAsync(page, "body:not(:has([data-live]))");
    }

    internal static async Task ProposeAllAsync(IPage page, string article)
    {
        await page.GotoAsync(article);
        var claims = await page.Locator("a.cn").EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.href))]");
        Assert.True(claims.Length >= 2, $"The article has {claims.Length} claims.");
        foreach (var claim in claims)
        {
            await page.GotoAsync(claim);
            await page.ClickAsync("button:has-text('Take this claim')");
            await page.CheckAsync("#v1");
            if (await page.Locator("input[name=evidence]").CountAsync() > 0) await page.Locator("input[name=evidence]").First.CheckAsync();
            await page.FillAsync("#reason", "The road office says so.");
            await page.ClickAsync("button:has-text('Propose')");
            Assert.Contains("proposed a verdict", await page.MessageAsync(), StringComparison.Ordinal);
            // The proposer is an approver too, and yet the page offers no approval and says why.
            Assert.Equal(0, await page.Locator("button:has-text('Approve')").CountAsync());
            Assert.Contains("the person who proposes does not approve", await page.Locator("#decide").InnerTextAsync(), StringComparison.Ordinal);
        }
        await IsRefusedAsOwnApproverAsync(page);
    }

    // A form made by hand: the server refuses whatever the browser sends.
    private static async Task IsRefusedAsOwnApproverAsync(IPage page)
    {
        var token = await page.Locator("#decide-form input[name=__RequestVerificationToken]").InputValueAsync();
        var fingerprint = await page.Locator("#decide-form input[name=fingerprint]").InputValueAsync();
        var form = page.Context.APIRequest.CreateFormData().Set("act", "Approve").Set("fingerprint", fingerprint).Set("__RequestVerificationToken", token);
        var answer = await page.Context.APIRequest.PostAsync(page.Url, new() { Form = form });
        var text = await answer.TextAsync();
        Assert.Contains("You cannot approve claim", text, StringComparison.Ordinal);
        Assert.Contains("You proposed this verdict", text, StringComparison.Ordinal);
    }

    internal static async Task ApproveAllAsync(IPage page)
    {
        await page.GotoAsync("/approve");
        while (await page.Locator(".proposal").CountAsync() is > 0 and var before)
        {
            await page.Locator(".proposal button.primary").First.ClickAsync();
            Assert.Contains("You approved", await page.MessageAsync(), StringComparison.Ordinal);
            Assert.Equal(before - 1, await page.Locator(".proposal").CountAsync());
        }
    }

    internal static async Task ReadAllAsync(IPage page, string article)
    {
        await page.GotoAsync(article);
        while (await page.Locator("button:has-text('Mark as read')").CountAsync() > 0)
        {
            await page.Locator("button:has-text('Mark as read')").First.ClickAsync();
            Assert.Contains("marked as read", await page.MessageAsync(), StringComparison.Ordinal);
        }
    }

    internal static async Task WaitForAsync(IPage page, string selector)
    {
        for (var i = 0; i < 120; i++)
        {
            if (await page.Locator(selector).CountAsync() > 0) return;
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }
        Assert.Fail($"{selector} did not come within a minute: {await page.Locator("main").InnerTextAsync()}");
    }
}
