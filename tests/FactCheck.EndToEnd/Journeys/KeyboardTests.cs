using FactCheck.EndToEnd.Hosting;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>Every key of the sheet, pressed where its page is; the focus is somewhere after each of them.</summary>
[Collection(DemoVisit.Name)]
public sealed class KeyboardTests(DemoFixture demo)
{
    [Fact]
    public async Task Queue_ByKeys_IsWalkedSelectedSearchedAndTaken()
    {
        await using var visit = await Visit.Async(demo, "cleo", "/queue");
        var page = visit.Page;
        await page.KeysAsync("j", "j");
        Assert.Equal(1, await page.Locator(".qrow.here").CountAsync());
        Assert.Equal(await page.Locator(".qrow h3 a").Nth(1).GetAttributeAsync("href"), await page.FocusedAsync("e => e.getAttribute('href')"));
        await page.KeysAsync("k", "x");
        Assert.True(await page.Locator(".qrow").First.Locator("[name=claim]").IsCheckedAsync());
        await page.KeysAsync("a");
        Assert.Equal("assign-to", await page.FocusedAsync("e => e.id"));
        await page.Locator(".qrow h3 a").First.FocusAsync();
        await page.KeysAsync("/", "j");
        Assert.Equal("q:j", await page.FocusedAsync("e => e.id + ':' + e.value"));
        await page.Locator(".qrow h3 a").First.FocusAsync();
        await page.KeysAsync("?");
        Assert.True(await page.Locator("#all-keys").IsVisibleAsync());
        await page.IsSoundAsync("key-sheet");
        await page.KeysAsync("Escape");
        Assert.False(await page.Locator("#all-keys").IsVisibleAsync());
        Assert.NotEqual("BODY", await page.FocusedAsync("e => e.tagName"));
        await page.Locator(".qrow h3 a").First.FocusAsync();
        await page.KeysAsync("Enter");
        await page.WaitForURLAsync("**/claims/**");
    }

    [Fact]
    public async Task Claim_ByKeys_IsTakenReadAskedAndProposed()
    {
        await using var visit = await Visit.Async(demo, "ben", $"/claims/{await OpenAsync()}");
        var page = visit.Page;
        await page.KeysAsync("t");
        await page.Locator("#message").WaitForAsync();
        Assert.Equal("message", await page.FocusedAsync("e => e.id"));
        foreach (var n in Enumerable.Range(1, 7))
        {
            await page.KeysAsync(n.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(await page.Locator($"#v{n}").IsCheckedAsync());
        }
        await page.KeysAsync("q");
        Assert.Equal("ask", await page.FocusedAsync("e => e.id"));
        await page.Locator("#v1").FocusAsync();
        await page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('.witness blockquote'))");
        await page.KeysAsync("e");
        Assert.Equal("stance", await page.FocusedAsync("e => e.name"));
        Assert.True((await page.Locator("[data-quote]").First.InputValueAsync()).Length > 20);
        await page.Locator("#v1").FocusAsync();
        await page.KeysAsync("w");
        Assert.Equal("wording", await page.FocusedAsync("e => e.id"));
        await page.Locator("#v5").FocusAsync();
        await page.KeysAsync("5", "r", "Control+Enter");
        await page.Locator("#message.is-clash").WaitForAsync();
        Assert.True(await page.Locator("#v5").IsCheckedAsync(), "a refusal keeps what was chosen");
        await page.Locator("#v5").FocusAsync();
        await page.KeysAsync("r");
        await page.Keyboard.TypeAsync("Dov stood in the hall, 1 to 7.");
        await page.KeysAsync("Control+Enter");
        await page.Locator("#message.is-agree").WaitForAsync();
        Assert.Equal("message", await page.FocusedAsync("e => e.id"));
        await page.KeysAsync("o");
        await page.WaitForURLAsync("**/captures/**");
        await page.GoBackAsync();
        var before = page.Url;
        await page.KeysAsync("k");
        await page.WaitForURLAsync(url => url.Contains("/claims/", StringComparison.Ordinal) && url != before);
    }

    [Fact]
    public async Task Article_ByKeys_StopsAtWhatHoldsAndIsMarkedAsRead()
    {
        await using var visit = await Visit.Async(demo, "ben", $"/articles/{(await demo.ArticlesAsync())[0]}");
        var page = visit.Page;
        await page.KeysAsync("b");
        Assert.Equal("yes", await page.Locator(".para.here").GetAttributeAsync("data-holds"));
        await page.KeysAsync("u");
        Assert.Equal("yes", await page.Locator(".para.here").GetAttributeAsync("data-unseen"));
        Assert.NotEqual("BODY", await page.FocusedAsync("e => e.tagName"));
        var unseen = await page.Locator("[data-unseen=yes]").CountAsync();
        await page.KeysAsync("r");
        await page.Locator("#message").WaitForAsync();
        Assert.Contains(await page.FocusedAsync("e => e.id || e.tagName"), new[] { "message", await page.EvaluateAsync<string>("location.hash.slice(1)") });
        Assert.Equal(unseen - 1, await page.Locator("[data-unseen=yes]").CountAsync());
    }

    [Fact]
    public async Task Gate_ByKeys_OpensAWaiverAndGoesToPublish()
    {
        await using var visit = await Visit.Async(demo, "cleo", $"/articles/{(await demo.ArticlesAsync())[0]}/gate");
        var page = visit.Page;
        await page.KeysAsync("j", "j", "w");
        Assert.Equal("reason", await page.FocusedAsync("e => e.name"));
        Assert.True(await page.Locator(".blocklist > li").Nth(1).Locator("textarea").IsVisibleAsync());
        await page.Locator(".blocklist a").First.FocusAsync();
        await page.KeysAsync("p");
        Assert.Equal("publish", await page.FocusedAsync("e => e.id"));
    }

    [Fact]
    public async Task SingleKeys_TurnedOff_DoNothingAndTheBarSaysSo()
    {
        await using var visit = await Visit.Async(demo, "lena", "/you");
        var page = visit.Page;
        await page.UncheckAsync("[name=keys]");
        await page.ClickAsync("text=Save your settings");
        await page.GotoAsync("/queue");
        await page.KeysAsync("j", "?");
        Assert.Equal(0, await page.Locator(".qrow.here").CountAsync());
        Assert.False(await page.Locator("#all-keys").IsVisibleAsync());
        Assert.Contains("Single keys are off", await page.Locator(".keys").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/you");
        await page.CheckAsync("[name=keys]");
        await page.ClickAsync("text=Save your settings");
        await page.GotoAsync("/queue");
        await page.KeysAsync("j");
        Assert.Equal(1, await page.Locator(".qrow.here").CountAsync());
    }

    /// <summary>An open claim of the second article, whose source was read.</summary>
    private async Task<string> OpenAsync()
    {
        var claims = await demo.ClaimsAsync((await demo.ArticlesAsync())[1]);
        return claims.Last(c => c.GetProperty("state").GetString() == "open").GetProperty("id").GetString() ?? "";
    }
}
