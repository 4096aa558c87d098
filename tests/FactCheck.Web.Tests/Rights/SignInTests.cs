using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using FactCheck.Data;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Tests.Endpoints;
using FactCheck.Web.Tests.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Rights;

/// <summary>People come in by password and code, by invitation, and are out at once when a session is ended.</summary>
public sealed partial class SignInTests(ApiDesk desk) : IClassFixture<ApiDesk>
{
    [Fact]
    public async Task SignIn_WithASecondFactor_NeedsACodeOfTheAuthenticatorOrOneOfRecoveryOnce()
    {
        using var browser = await InAsync("ben");
        var codes = await TurnOnAsync(browser);
        using var other = new Visitor(desk.Address);
        Assert.False(await other.SignInAsync("ben"));
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsync("/sign-in/code", ("Code", "000000"))).StatusCode);
        Assert.False(other.Has("__Host-factcheck"));
        await other.PostAsync("/sign-in/code", ("Code", codes[0].ToLowerInvariant()));
        Assert.True(other.Has("__Host-factcheck"));

        using var third = new Visitor(desk.Address);
        await third.SignInAsync("ben");
        await third.PostAsync("/sign-in/code", ("Code", codes[0]));
        Assert.False(third.Has("__Host-factcheck"));

        await using var data = Read();
        var kept = await data.UserTokens.Where(t => t.Name == "RecoveryCodes").Select(t => t.Value).ToListAsync();
        Assert.All(kept, k => Assert.DoesNotContain(codes[1], k ?? "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/you/second-factor?handler=Off", ("password", "a-long-word-for-tests"))).StatusCode);
        using var last = await InAsync("ben");
    }

    [Fact]
    public async Task Session_EndedFromAnotherBrowser_OpensNothingWithTheNextRequest()
    {
        using var here = await InAsync("cleo");
        using var there = await InAsync("cleo");
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/queue")).StatusCode);
        var ended = SessionField().Matches(await here.ReadAsync("/you")).Select(m => m.Groups[1].Value).ToList();
        await using var data = Read();
        var newest = await data.Sessions.Where(s => s.PersonId == desk["cleo"].PersonId).OrderByDescending(s => s.CreatedAt).Select(s => s.Id).FirstAsync();
        Assert.Contains(newest.ToString(), ended);

        await here.PostAsync("/you?handler=End", ("ended", newest.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/queue")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/queue")).StatusCode);
    }

    [Fact]
    public async Task Cookie_AfterSigningOut_OpensNothingWhoeverKeptIt()
    {
        using var browser = await InAsync("cleo");
        using var thief = new Visitor(desk.Address);
        foreach (var (name, value) in browser.Cookies) thief.Take(name, value);
        await browser.PostAsync("/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/queue")).StatusCode);
    }

    [Fact]
    public async Task Invitation_UsedOnce_MakesOneAccountWithItsRoles()
    {
        using var ada = await InAsync("ada");
        await ada.PostAsync("/people?handler=Invite", ("name", "Gil"), ("roles", "Checker"));
        var link = InvitationLink().Match(await ada.ReadAsync("/people")).Groups[1].Value;
        using var gil = new Visitor(desk.Address) { TokenPage = link };
        await gil.PostAsync(link, ("Name", "Gil"), ("Login", "gil"), ("Password", "a-word-of-my-own-choice"));
        Assert.Equal(HttpStatusCode.OK, (await gil.GetAsync("/queue")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await gil.GetAsync("/people")).StatusCode);

        using var second = new Visitor(desk.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.PostAsync(link, ("Name", "Gil"), ("Login", "gil2"), ("Password", "a-word-of-my-own-choice"))).StatusCode);

        await using var data = Read();
        var id = await data.Users.Where(p => p.UserName == "gil").Select(p => p.Id).SingleAsync();
        await ada.PostAsync("/people?handler=Deactivate", ("person", id.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, (await gil.GetAsync("/queue")).StatusCode);
        Assert.True(await data.Audit.AnyAsync(a => a.ActorId == id));
        Assert.False(await data.Users.AnyAsync(p => p.UserName == "gil2"));
    }

    [Fact]
    public async Task Machine_OfThePeoplePage_ActsByItsTokenAndShowsWhenItWasUsed()
    {
        using var ada = await InAsync("ada");
        await ada.PostAsync("/people?handler=Service", ("name", "Our CMS"), ("roles", "Author"));
        var words = TokenOnPage().Match(await ada.ReadAsync("/people")).Value;
        using var machine = new HttpClient { BaseAddress = new(desk.Address) };
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", words);
        Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync("/api/v1/articles")).StatusCode);
        await using var data = Read();
        Assert.NotNull(await data.ApiTokens.Where(t => t.Name == "Our CMS").Select(t => t.LastUsedAt).SingleAsync());

        var typo = words[..10] + (words[10] == 'a' ? 'b' : 'a') + words[11..];
        Assert.True(TokenWords.IsMistyped(typo));
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", typo);
        Assert.Contains("mistyped", await (await machine.GetAsync("/api/v1/articles")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenWords.Make());
        Assert.DoesNotContain("mistyped", await (await machine.GetAsync("/api/v1/articles")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedOnEveryPage()
    {
        using var ada = await InAsync("ada");
        foreach (var door in (await Doors.OfAsync(desk.Services)).Where(d => d.Method == "POST" && !d.IsApi && d.Route is not ("/hooks/github" or "/error") && !d.Route.Contains('{', StringComparison.Ordinal)))
        {
            var answer = await ada.PostBareAsync(door.Route);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{door.Key}: {answer.StatusCode}");
        }
    }

    private FactCheckDbContext Read() => desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

    private async Task<Visitor> InAsync(string login)
    {
        var browser = new Visitor(desk.Address);
        Assert.True(await browser.SignInAsync(login));
        return browser;
    }

    private static async Task<List<string>> TurnOnAsync(Visitor browser)
    {
        var key = Secret().Match(await browser.ReadAsync("/you/second-factor")).Groups[1].Value;
        var answer = await browser.PostAsync("/you/second-factor?handler=On", ("code", Authenticator.CodeOf(key, DateTimeOffset.UtcNow)));
        var codes = RecoveryCode().Matches(await answer.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Count);
        return codes;
    }

    [GeneratedRegex("secret=([A-Z2-7]+)")]
    private static partial Regex Secret();

    [GeneratedRegex("<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>")]
    private static partial Regex RecoveryCode();

    [GeneratedRegex("name=\"ended\" value=\"([^\"]+)\"")]
    private static partial Regex SessionField();

    [GeneratedRegex("(/invitation/[A-Za-z0-9_-]+)")]
    private static partial Regex InvitationLink();

    [GeneratedRegex("fc_[A-Za-z0-9_-]{49}")]
    private static partial Regex TokenOnPage();
}
