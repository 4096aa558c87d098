using System.Net;
using FactCheck.Web.Tests.Rights;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>Answers of the identity provider that are not believed: each leads back to the sign-in page, and nobody is in.</summary>
public sealed class ProviderRefusalTests(ProviderDesk desk) : IClassFixture<ProviderDesk>
{
    public static TheoryData<ProviderFault> Faults => [.. Enum.GetValues<ProviderFault>().Where(f => f != ProviderFault.None)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Answer_WithAFault_LetsNobodyIn(ProviderFault fault)
    {
        desk.Be("mallory");
        desk.Provider.Fault = fault;
        using var browser = desk.Visitor();
        await RefusedAsync(browser, await desk.AskAsync(browser));

        desk.Provider.Fault = ProviderFault.None;
        using var right = desk.Visitor();
        Assert.True(await desk.SignInAsync(right));
    }

    [Fact]
    public async Task Answer_WithAnotherState_LetsNobodyIn()
    {
        desk.Be("mallory");
        using var browser = desk.Visitor();
        var answer = await desk.AskAsync(browser);
        await RefusedAsync(browser, answer.Replace("state=", "state=x", StringComparison.Ordinal));
        using var second = desk.Visitor();
        await RefusedAsync(second, (await desk.AskAsync(second)).Split("&state=")[0]);
    }

    [Fact]
    public async Task Answer_ForAnotherBrowser_LetsNobodyIn()
    {
        // Somebody sends a link with their own answer, so that the reader works in an account of theirs.
        desk.Be("mallory");
        using var own = desk.Visitor();
        using var reader = desk.Visitor();
        var answer = await desk.AskAsync(own);
        await desk.AskAsync(reader);
        await RefusedAsync(reader, answer);
    }

    [Fact]
    public async Task Code_StolenAndPutIntoOnesOwnAnswer_LetsNobodyIn()
    {
        desk.Be("victim");
        using var victim = desk.Visitor();
        var stolen = await desk.AskAsync(victim);
        desk.Be("mallory");
        using var thief = desk.Visitor();
        var own = await desk.AskAsync(thief);
        var before = desk.Provider.Refused.Count;

        await RefusedAsync(thief, own.Replace(CodeOf(own), CodeOf(stolen), StringComparison.Ordinal));

        Assert.Equal("invalid_grant: code_verifier", desk.Provider.Refused.Skip(before).Single());
    }

    [Fact]
    public async Task Answer_HandedOverTwice_LetsInOnce()
    {
        desk.Be("mallory");
        using var browser = desk.Visitor();
        var answer = await desk.AskAsync(browser);
        await ProviderDesk.ComeBackAsync(browser, answer);
        Assert.True(await ProviderDesk.IsInAsync(browser));
        await browser.PostAsync("/sign-out");
        await RefusedAsync(browser, answer);

        // The code itself, in an answer to a question of one's own.
        using var other = desk.Visitor();
        var own = await desk.AskAsync(other);
        await RefusedAsync(other, own.Replace(CodeOf(own), CodeOf(answer), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_ThatTheProviderDenies_IsSaidOnTheSignInPage()
    {
        using var browser = desk.Visitor();
        var answer = await desk.AskAsync(browser);
        await RefusedAsync(browser, answer.Replace("code=" + CodeOf(answer), "error=access_denied", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_AfterTheirRotation_AreFetchedAnew()
    {
        desk.Be("ursula");
        using var before = desk.Visitor();
        Assert.True(await desk.SignInAsync(before));
        desk.Provider.Rotate("two");
        using var after = desk.Visitor();
        // The first answer under a new key has the keys fetched, beside it and at most once a second.
        for (var until = DateTime.UtcNow.AddMinutes(2); !await desk.SignInAsync(after); await Task.Delay(500)) Assert.True(DateTime.UtcNow < until, "The new keys were never fetched.");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task ReturnUrl_OfAnotherSite_LeadsHome(string elsewhere)
    {
        desk.Be("ursula");
        using var browser = desk.Visitor();
        var last = await ProviderDesk.ComeBackAsync(browser, await desk.AskAsync(browser, "/sign-in/other?ReturnUrl=" + Uri.EscapeDataString(elsewhere)));
        Assert.Equal("/", last.Headers.Location?.ToString());
    }

    private static async Task RefusedAsync(Visitor browser, string answer)
    {
        var last = await ProviderDesk.ComeBackAsync(browser, answer);
        Assert.Equal(HttpStatusCode.Redirect, last.StatusCode);
        Assert.Equal("/sign-in", last.Headers.Location?.ToString());
        Assert.Contains("You are not signed in.", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
        Assert.False(await ProviderDesk.IsInAsync(browser));
    }

    private static string CodeOf(string answer) => answer.Split("code=")[1].Split('&')[0];
}
