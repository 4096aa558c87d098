namespace FactCheck.Web.Tests.SigningIn;

public sealed class SingleUseCodesTests(ClockDesk desk) : IClassFixture<ClockDesk>
{
    private const string Cookie = "__Host-factcheck";

    [Fact]
    public async Task Code_OfAnAuthenticator_OpensOnceAndNeverAgain()
    {
        using var ben = await desk.InAsync("ben");
        var start = desk.Clock.GetUtcNow();
        var key = await Authenticator.TurnOnAsync(ben, start);

        // The code that turned the factor on has done its work, and so has every earlier one.
        Assert.False(await OpensAsync(key, start));
        Assert.False(await OpensAsync(key, start.AddSeconds(-30)));
        desk.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await OpensAsync(key, start.AddSeconds(30)));
        Assert.False(await OpensAsync(key, start.AddSeconds(30)));

        // One step ahead is a clock that runs fast; after it the present step is past, and two ahead is none.
        Assert.False(await OpensAsync(key, start.AddSeconds(90)));
        Assert.True(await OpensAsync(key, start.AddSeconds(60)));
        Assert.False(await OpensAsync(key, start.AddSeconds(30)));
    }

    [Fact]
    public async Task Code_PostedByTwoBrowsersAtOnce_OpensForOne()
    {
        using var cleo = await desk.InAsync("cleo");
        var start = desk.Clock.GetUtcNow();
        var key = await Authenticator.TurnOnAsync(cleo, start);
        var code = Authenticator.CodeOf(key, start.AddSeconds(30));
        var browsers = new[] { desk.Visitor(), desk.Visitor(), desk.Visitor() };
        foreach (var browser in browsers) Assert.False(await browser.SignInAsync("cleo"));

        await Task.WhenAll(browsers.Select(b => b.PostAsync("/sign-in/code", ("Code", code))));

        Assert.Single(browsers, b => b.Has(Cookie));
        foreach (var browser in browsers) browser.Dispose();
    }

    private async Task<bool> OpensAsync(string key, DateTimeOffset at)
    {
        using var browser = desk.Visitor();
        Assert.False(await browser.SignInAsync("ben"));
        await browser.PostAsync("/sign-in/code", ("Code", Authenticator.CodeOf(key, at)));
        return browser.Has(Cookie);
    }
}
