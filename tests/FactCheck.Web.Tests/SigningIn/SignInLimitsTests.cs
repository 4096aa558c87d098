using System.Net;
using System.Net.Http.Headers;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Tests.Rights;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>Guessing is slow: by account, by address and by token, and open again when its time is over.</summary>
public sealed class SignInLimitsTests(ClockDesk desk) : IClassFixture<ClockDesk>
{
    private const string Wrong = "not-the-word-for-tests";

    [Fact]
    public async Task Account_AfterFiveWrongPasswords_OpensToNobodyForFifteenMinutes()
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        using var guesser = desk.Visitor();
        for (var i = 0; i < 5; i++) Assert.False(await guesser.SignInAsync("ben", Wrong));
        Assert.False(await guesser.SignInAsync("ben"));
        desk.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.False(await guesser.SignInAsync("ben"));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await guesser.SignInAsync("ben"));
    }

    [Fact]
    public async Task Address_AfterTwentyWrongSignIns_IsHeardAgainInTheNextMinute()
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        using var guesser = desk.Visitor();
        for (var i = 0; i < RateLimits.FailuresPerAddress; i++) Assert.Equal(HttpStatusCode.OK, (await TryAsync(guesser, $"nobody{i}")).StatusCode);
        var stopped = await TryAsync(guesser, "nobody");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), stopped.Headers.RetryAfter?.Delta);
        // The right password is not even looked at.
        Assert.False(await guesser.SignInAsync("cleo"));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await guesser.SignInAsync("cleo"));
    }

    [Fact]
    public async Task Token_ThatDoesNotHold_ShutsItsAddressOutForAMinuteAndNoSession()
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        using var machine = new HttpClient { BaseAddress = new(desk.Desk.Address) };
        for (var i = 1; i < RateLimits.FailuresPerAddress; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(machine, TokenWords.Make())).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(machine, TokenWords.Make())).StatusCode);
        using var person = await desk.InAsync("dov");
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        using var client = await desk.Desk.ClientAsync("dov");
        var answer = await client.GetAsync("/api/v1/articles");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"\"token\";r={RateLimits.PerToken - 1}", answer.Headers.GetValues("RateLimit").Single());
    }

    [Fact]
    public async Task SignIn_OfUnknownWrongAndLocked_SaysTheSameWords()
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        using var guesser = desk.Visitor();
        var unknown = await SaidAsync(guesser, "nobody-at-all");
        var wrong = await SaidAsync(guesser, "ada");
        for (var i = 0; i < 5; i++) await TryAsync(guesser, "ada");
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, await SaidAsync(guesser, "ada"));
        desk.Clock.Advance(TimeSpan.FromMinutes(15));
    }

    private static Task<HttpResponseMessage> TryAsync(Visitor guesser, string login) => guesser.PostAsync("/sign-in", ("Login", login), ("Password", Wrong));

    private static async Task<string> SaidAsync(Visitor guesser, string login)
    {
        var page = WebUtility.HtmlDecode(await (await TryAsync(guesser, login)).Content.ReadAsStringAsync());
        var start = page.IndexOf("You are not signed in.", StringComparison.Ordinal);
        Assert.True(start > 0, page);
        return page[start..page.IndexOf("<form", start, StringComparison.Ordinal)];
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient machine, string token)
    {
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await machine.GetAsync("/api/v1/articles");
    }
}
