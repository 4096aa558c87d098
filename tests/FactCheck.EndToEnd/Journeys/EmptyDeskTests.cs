using FactCheck.EndToEnd.Hosting;
using FactCheck.Web.Tests.SigningIn;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>The first minutes of a desk: every page before anything stands on it, and every door that leads in.</summary>
public sealed class EmptyDeskTests
{
    private static readonly string[] Rooms =
        ["/queue", "/articles", "/approve", "/room", "/watch", "/mine", "/load", "/insights", "/notices", "/memory", "/webhooks", "/audit", "/you", "/articles/new"];

    [Fact]
    [Sweeps("/set-up")]
    [Sweeps("/sign-in/arrived")]
    [Sweeps("/sign-in/code")]
    [Sweeps("/you/second-factor")]
    public async Task Pages_OfAnEmptyDesk_AreSoundBehindEveryDoor()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no Chromium on this machine: apt-get install chromium, or name it in CHROMIUM.");
        await using var provider = new LoopbackProvider();
        await provider.StartAsync();
        provider.Person = new() { ["sub"] = "cleo", ["name"] = "Cleo", ["email"] = "cleo@paper.example", ["email_verified"] = true };
        await using var desk = await TestDesk.StartAsync(
            provider.Issuer, $"--OpenIdConnect:Authority={provider.Issuer}", $"--OpenIdConnect:ClientId={LoopbackProvider.ClientId}", $"--OpenIdConnect:ClientSecret={LoopbackProvider.Secret}", "--OpenIdConnect:Desk=bridge-desk");
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(desk.Address);
        var complaints = new List<string>();
        async Task LookAsync(string name) => complaints.AddRange(await page.ComplaintsAsync(name));

        await page.GotoAsync(desk.SetUp);
        await LookAsync("set-up");
        await OpenAsync(page);
        foreach (var room in Rooms)
        {
            var answer = await page.GotoAsync(room);
            Assert.True(answer?.Status == 200, $"{room} answered {answer?.Status}");
            await LookAsync("empty" + room.Replace('/', '-'));
        }
        await page.GotoAsync("/sign-in/other");
        Assert.EndsWith("/sign-in/arrived", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await LookAsync("arrived");
        var code = await FactorAsync(page, LookAsync);
        await page.SignOutAsync();
        await LookAsync("sign-in-provider");
        await CodeAsync(page, code, LookAsync);
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.FillAsync("#DeskName", "Bridge desk");
        await page.FillAsync("#Name", "Cleo");
        await page.FillAsync("#Login", "cleo");
        await page.FillAsync("#Password", FirstGateTests.Password);
        await page.CheckAsync("input[value=Head]");
        await page.ClickAsync("button.primary");
        await page.GotoAsync("/people");
        var own = page.Locator("tr:has-text('Cleo')");
        await own.Locator("summary").ClickAsync();
        await own.Locator("input[value=Author]").CheckAsync();
        await own.Locator("button:has-text('Save the roles')").ClickAsync();
    }

    /// <summary>Turns the second factor on; one of the recovery codes.</summary>
    private static async Task<string> FactorAsync(IPage page, Func<string, Task> lookAsync)
    {
        await page.GotoAsync("/you/second-factor");
        await lookAsync("factor-off");
        var key = (await page.Locator(".secret").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#code", Authenticator.CodeOf(key, DateTimeOffset.UtcNow));
        foreach (var password in await page.Locator("form:has(#code) input[type=password]").AllAsync()) await password.FillAsync(FirstGateTests.Password);
        await page.ClickAsync("button:has-text('Turn the second factor on')");
        await page.Locator("h2:has-text('Your recovery codes')").WaitForAsync();
        await lookAsync("factor-codes");
        var code = await page.Locator("section:has(h2:has-text('Your recovery codes')) code").First.InnerTextAsync();
        await page.GotoAsync("/you/second-factor");
        await lookAsync("factor-on");
        return code;
    }

    private static async Task CodeAsync(IPage page, string code, Func<string, Task> lookAsync)
    {
        await page.FillAsync("#Login", "cleo");
        await page.FillAsync("#Password", FirstGateTests.Password);
        await page.ClickAsync("button.primary");
        await page.WaitForURLAsync("**/sign-in/code**");
        await lookAsync("code");
        await page.FillAsync("#Code", code);
        await page.ClickAsync("button.primary");
        await page.WaitForURLAsync("**/queue**");
    }
}
