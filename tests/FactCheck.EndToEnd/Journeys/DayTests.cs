using FactCheck.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>One day of a desk in a real browser: each person does their part, until the article is out.</summary>
public sealed class DayTests : IAsyncLifetime
{
    private const int ByKeysAlone = 10;

    private const string Article = """
        # The bridge in numbers

        The new bridge [opened on Friday, 6 March 2026]({0}/bridge). Ines Falk is [the mayor of Lindau-on-Marsh]({0}/bridge). Tom Berg is [the architect of the bridge]({0}/bridge). Lena Voss is [the head of the road office]({0}/bridge).

        The bridge is [340 metres]({0}/bridge) long. It [cost 48 million euros]({0}/bridge). It took [four years]({0}/bridge) to build. Its 120 lamps burn all night.

        The old ferry [made its last crossing on 5 March 2026]({0}/bridge). It carried 2 million people in 61 years. The steel came from Norway in 14 ships. The toll is two euros. About 3,000 people crossed on the first day.

        Some 3,000 people crossed it on Friday. The mayor paid 12 euros for the ribbon. Its lamps cost 90,000 euros.
        """;

    private const string Source = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge</title><meta property="og:site_name" content="Road office"></head><body><main><article>
        <h1>The bridge</h1><p>Whoever wants to cross the marsh need not wait for the tide any more. On Friday, 6 March 2026 the new bridge opened, with a brass band on the western bank and a school class from each side, who met in the middle and exchanged flags.</p>
        <p>Ines Falk is the mayor of Lindau-on-Marsh; she had promised it when she stood for office. Tom Berg is the architect of the bridge, his fourth in this county. Lena Voss is the head of the road office and answers for its upkeep.</p>
        <p>From bank to bank the bridge is 340 metres long. The council paid 48 million euros for it, and four years went by between the first pile and the last. The old ferry made its last crossing on 5 March 2026 and lies at the museum quay since then, where children may ring its bell.</p>
        </article></main></body></html>
        """;

    private readonly List<string> _complaints = [];
    private LoopbackSite? _site;
    private TestDesk? _desk;
    private Browser? _browser;
    private string _article = "";

    private TestDesk Desk => _desk ?? throw new InvalidOperationException("The desk is not open.");

    private Browser Browser => _browser ?? throw new InvalidOperationException("The browser is not open.");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no Chromium on this machine: apt-get install chromium, or name it in CHROMIUM.");
        _site = await LoopbackSite.StartAsync(("/bridge", Source));
        _desk = await TestDesk.StartAsync(_site.Origin);
        _browser = await Browser.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_desk is not null) await _desk.DisposeAsync();
        if (_site is not null) await _site.DisposeAsync();
    }

    [Fact(Explicit = true)]
    public async Task Article_FromHandedInToCorrected_PassesThroughEverybodysHands()
    {
        await using var cleo = new Visit(await Browser.PageAsync(Desk.Address));
        await FirstGateTests.OpenDeskAsync(cleo.Page, Desk.SetUp);
        await HandInAsync(cleo.Page);

        await using var ada = await SignedInAsync("ada");
        await ClearByKeysAsync(ada.Page);
        var asked = await AskAsync(ada.Page, "Dov", "author", "Who counted the people on the first day?");
        var posed = await AskAsync(ada.Page, "Prof. Rana Iyer", "expert", "Does steel for such a bridge come by ship?");
        await AnswerAsync(asked, script: true, "The road office counted at both ends.");
        await AnswerAsync(posed, script: false, "It does, in parts of 30 metres.");
        foreach (var (claim, answer) in new[] { (asked.Claim, "counted at both ends"), (posed.Claim, "parts of 30 metres") }) await DecideAsync(ada.Page, claim, answer);

        await ConfirmAsync(ada.Page, "Ines Falk");
        await ConfirmAsync(ada.Page, "Tom Berg");

        await using var ben = await SignedInAsync("ben");
        var returned = await ReturnAsync(ben.Page, "Say which register shows it.");
        await ada.Page.GotoAsync(returned);
        Assert.Contains("Say which register shows it.", await ada.Page.Locator(".claim-head").InnerTextAsync(), StringComparison.Ordinal);
        await ada.Page.CheckAsync("#v5");
        await ada.Page.FillAsync("#reason", "The register of 2026, page 3.");
        await ada.Page.ClickAsync("button:has-text('Propose')");
        await ada.Page.Locator("#message.is-agree").WaitForAsync();
        await ApproveAsync(ben.Page);
        await FirstGateTests.ReadAllAsync(ben.Page, _article);

        await WaiveAsync(cleo.Page);
        await PublishAsync(cleo.Page);
        Assert.True(_complaints.Count == 0, string.Join(Environment.NewLine, _complaints));
    }

    private async Task<Visit> SignedInAsync(string login)
    {
        var page = await Browser.PageAsync(Desk.Address);
        await page.SignInAsync(login, FirstGateTests.Password);
        return new(page);
    }

    private async Task HandInAsync(IPage page)
    {
        await page.GotoAsync("/articles/new");
        await page.FillAsync("#pasted", Article.Replace("{0}", _site?.Origin, StringComparison.Ordinal));
        await page.CheckAsync("label:has-text('Dov') input");
        await page.ClickAsync("button.primary");
        await page.WaitForURLAsync(url => url.Contains("/articles/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));
        _article = page.Url;
        await FirstGateTests.WaitForAsync(page, "a.cn");
        await FirstGateTests.WaitForAsync(page, "body:not(:has([data-live]))");
    }

    /// <summary>Ten claims, from the queue to the proposal, and never a mouse.</summary>
    private static async Task ClearByKeysAsync(IPage page)
    {
        await page.Locator(".qrow").First.WaitForAsync();
        for (var cleared = 0; cleared < ByKeysAlone; cleared++)
        {
            var before = page.Url;
            await page.KeysAsync("t");
            await page.WaitForURLAsync(url => url != before && url.Contains("/claims/", StringComparison.Ordinal));
            await page.KeysAsync("1");
            Assert.True(await page.Locator("#v1").IsCheckedAsync());
            if (await page.Locator("[name=evidence]").CountAsync() > 0)
            {
                await page.KeysAsync("Tab", "Tab", "Space");
                Assert.True(await page.Locator("[name=evidence]").First.IsCheckedAsync());
            }
            await page.KeysAsync("r");
            await page.Keyboard.TypeAsync("The road office’s own page says so.");
            await page.KeysAsync("Control+Enter");
            await page.Locator("#message.is-agree:has-text('proposed a verdict')").WaitForAsync();
            Assert.Equal("message", await page.FocusedAsync("e => e.id"));
        }
    }

    /// <summary>Takes the next claim, asks somebody about it, and makes a link for them.</summary>
    private static async Task<(string Claim, string Link)> AskAsync(IPage page, string name, string to, string question)
    {
        await page.GotoAsync("/queue");
        await page.ClickAsync("button:has-text('Take the next claim')");
        await page.WaitForURLAsync("**/claims/**");
        var claim = page.Url;
        await page.SelectOptionAsync("#to", new SelectOptionValue { Label = to });
        await page.FillAsync("#who", name);
        await page.FillAsync("#ask", question);
        await page.ClickAsync("button:has-text('Send this query')");
        await page.Locator("#message.is-agree").WaitForAsync();
        await page.ClickAsync("button:has-text('Make a link')");
        return (claim, await page.Locator("[data-whole]").InputValueAsync());
    }

    /// <summary>On a phone, without an account, with or without script.</summary>
    private async Task AnswerAsync((string Claim, string Link) asked, bool script, string words)
    {
        await using var outside = new Visit(await Browser.PageAsync(Desk.Address, 390, 844, script: script));
        var page = outside.Page;
        await page.GotoAsync(asked.Link);
        Assert.Equal(0, await page.Locator("nav[aria-label=Main]").CountAsync());
        await page.FillAsync("#text", words);
        await page.ClickAsync("button.primary");
        Assert.Contains("Your answer is sent.", await page.MessageAsync(), StringComparison.Ordinal);
        if (script) _complaints.AddRange(await page.ComplaintsAsync("answer-sent"));
        // The link opens this one question and nothing else.
        await page.GotoAsync(asked.Claim);
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    private async Task DecideAsync(IPage page, string claim, string answer)
    {
        await page.GotoAsync(claim);
        Assert.Contains(answer, await page.Locator(".query").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("The answer waits for a decision", await page.Locator(".query").InnerTextAsync(), StringComparison.Ordinal);
        if (answer.StartsWith("counted", StringComparison.Ordinal)) _complaints.AddRange(await page.ComplaintsAsync("claim-answered"));
        await page.CheckAsync("#v5");
        await page.FillAsync("#reason", "They say so, and it agrees with what we know.");
        await page.ClickAsync("button:has-text('Propose')");
        await page.Locator("#message.is-agree").WaitForAsync();
    }

    /// <summary>A claim that nobody has yet, on the passage that bears it out; little harm is in it.</summary>
    private static async Task ConfirmAsync(IPage page, string words)
    {
        await page.GotoAsync("/queue?room=Unassigned&q=" + Uri.EscapeDataString(words));
        if (await page.Locator(".qrow h3 a").CountAsync() == 0) return;
        await page.Locator(".qrow h3 a").First.ClickAsync();
        await page.ClickAsync("button:has-text('Take this claim')");
        await page.CheckAsync("#v1");
        if (await page.Locator("[name=evidence]").CountAsync() > 0) await page.Locator("[name=evidence]").First.CheckAsync();
        await page.FillAsync("#reason", "The road office names them.");
        await page.ClickAsync("button:has-text('Propose')");
        await page.Locator("#message.is-agree").WaitForAsync();
    }

    /// <summary>Sends one proposal back; the address of its claim.</summary>
    private async Task<string> ReturnAsync(IPage page, string reason)
    {
        await page.GotoAsync("/approve");
        _complaints.AddRange(await page.ComplaintsAsync("approve-together"));
        var proposal = page.Locator(".proposal:has(button[value=Return])").First;
        var claim = await proposal.Locator("h2 a").First.GetAttributeAsync("href") ?? "";
        await proposal.Locator("summary").ClickAsync();
        await proposal.Locator("textarea").FillAsync(reason);
        await proposal.Locator("button[value=Return]").ClickAsync();
        await page.Locator("#message.is-agree").WaitForAsync();
        return claim;
    }

    /// <summary>The plain ones together, once the sample is read; the others one by one.</summary>
    private static async Task ApproveAsync(IPage page)
    {
        await page.GotoAsync("/approve");
        if (await page.Locator("button:has-text('Approve these')").CountAsync() > 0)
        {
            foreach (var read in await page.Locator("[name=read]").AllAsync()) await read.CheckAsync();
            await page.ClickAsync("button:has-text('Approve these')");
            await page.Locator("#message.is-agree:has-text('together')").WaitForAsync();
        }
        while (await page.Locator("button[value=Approve]").CountAsync() is > 0 and var before)
        {
            await page.Locator("button[value=Approve]").First.ClickAsync();
            await page.Locator("#message.is-agree").WaitForAsync();
            Assert.Equal(before - 1, await page.Locator("button[value=Approve]").CountAsync());
        }
    }

    /// <summary>What nobody has decided stands under the editor's own name.</summary>
    private async Task WaiveAsync(IPage page)
    {
        await page.GotoAsync(_article + "/gate");
        while (await page.Locator(".blocklist details").CountAsync() > 0)
        {
            await page.Locator(".blocklist summary").First.ClickAsync();
            await page.Locator(".blocklist textarea").First.FillAsync("The toll stands on every sign; the desk has no time left today.");
            await page.Locator(".blocklist button.grave").First.ClickAsync();
            await page.Locator("#message.is-agree").WaitForAsync();
        }
        await FirstGateTests.WaitForAsync(page, ".gate-line:has-text('Open. Nothing holds it.')");
        _complaints.AddRange(await page.ComplaintsAsync("gate-open"));
    }

    private async Task PublishAsync(IPage page)
    {
        await page.ClickAsync("#publish button.primary");
        Assert.Contains("published", await page.MessageAsync(), StringComparison.Ordinal);
        await using var reader = new Visit(await Browser.PageAsync(Desk.Address));
        await reader.Page.GotoAsync("/published/" + _article.Split('/')[^1]);
        Assert.True(await reader.Page.Locator(".reader-claims > li").CountAsync() >= ByKeysAlone);
        await CorrectAsync(page);
        await reader.Page.ReloadAsync();
        Assert.Contains("3,100 people crossed, not 3,000.", await reader.Page.Locator("#corrections").InnerTextAsync(), StringComparison.Ordinal);
        _complaints.AddRange(await reader.Page.ComplaintsAsync("published-corrected"));
    }

    private async Task CorrectAsync(IPage page)
    {
        await page.GotoAsync(_article + "/gate");
        await page.ClickAsync("summary:has-text('Publish a correction')");
        await page.FillAsync("#co-what", "3,100 people crossed, not 3,000.");
        await page.FillAsync("#co-why", "The road office has counted again.");
        await page.ClickAsync("button:has-text('Publish this correction')");
        Assert.Contains("The correction is published.", await page.MessageAsync(), StringComparison.Ordinal);
        _complaints.AddRange(await page.ComplaintsAsync("gate-corrected"));
    }
}
