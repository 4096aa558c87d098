using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>People who come by an identity provider: who gets in, as whom, with which roles.</summary>
public sealed partial class ProviderTests(ProviderDesk desk) : IClassFixture<ProviderDesk>
{
    [Fact]
    public async Task SignIn_ForTheFirstTime_MakesAnAccountWithTheRolesOfItsGroups()
    {
        desk.Be("nora", groups: ["checkers", "urn:desk:editors", "lunch"]);
        using var browser = desk.Visitor();
        Assert.Contains("/sign-in/other", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
        Assert.True(await desk.SignInAsync(browser));

        var nora = await PersonAsync("nora");
        Assert.Equal("The one nora", nora.DisplayName);
        Assert.Null(nora.PasswordHash);
        Assert.True(nora.EmailConfirmed);
        Assert.Equal([DeskRole.Approver, DeskRole.Checker, DeskRole.Editor], await RolesAsync(nora.Id));
        await using var data = desk.Read();
        Assert.Equal(3, await data.Audit.CountAsync(a => a.SubjectId == nora.Id && a.Action == "right.grant"));
        Assert.True(await data.Audit.AnyAsync(a => a.SubjectId == nora.Id && a.Action == "login.tie"));
        Assert.True(await data.Audit.AnyAsync(a => a.ActorId == nora.Id && a.Action == "person.sign-in"));

        // The same subject is the same account, whatever it is called by then.
        desk.Be("nora", address: $"nora.new@{ProviderDesk.Domain}");
        using var again = desk.Visitor();
        Assert.True(await desk.SignInAsync(again));
        Assert.Equal(1, await data.UserLogins.CountAsync(l => l.ProviderKey == "nora"));
        Assert.Equal($"nora.new@{ProviderDesk.Domain}", (await PersonAsync("nora")).Email);
    }

    [Fact]
    public async Task SignIn_AfterGroupsChanged_ChangesTheRolesThatRulesNameAndNoOther()
    {
        desk.Be("omar");
        using var browser = desk.Visitor();
        Assert.True(await desk.SignInAsync(browser));
        var omar = await PersonAsync("omar");
        await desk.Desk.Services.GetRequiredService<DeskAccess>().GrantAsync(desk.Desk["ada"], omar.Id, DeskRole.Legal);

        desk.Be("omar", groups: ["urn:desk:editors"]);
        using var second = desk.Visitor();
        Assert.True(await desk.SignInAsync(second));
        Assert.Equal([DeskRole.Editor, DeskRole.Legal], await RolesAsync(omar.Id));
        await using var data = desk.Read();
        Assert.Equal(2, await data.Audit.CountAsync(a => a.SubjectId == omar.Id && a.Action == "right.revoke"));
    }

    [Fact]
    public async Task SignIn_OfSomebodyInNoGroup_MakesNoAccount()
    {
        desk.Be("pia", groups: []);
        using var browser = desk.Visitor();
        Assert.False(await desk.SignInAsync(browser));
        Assert.Contains("Nobody has invited you", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
        await using var data = desk.Read();
        Assert.False(await data.UserLogins.AnyAsync(l => l.ProviderKey == "pia"));
    }

    [Theory]
    [InlineData("quin@elsewhere.example", true)]
    [InlineData("quin@paper.example", false)]
    [InlineData("quin@paper.example.evil.example", true)]
    [InlineData("quin@evilpaper.example", true)]
    public async Task SignIn_WithAnAddressOfNoneOfTheDomainsOrUnverified_IsRefused(string address, bool verified)
    {
        desk.Be("quin", address, verified);
        using var browser = desk.Visitor();
        Assert.False(await desk.SignInAsync(browser));
    }

    [Fact]
    public async Task SignIn_OfSomebodyDeactivated_StaysOutUntilAnAdministratorLetsThemIn()
    {
        desk.Be("rosa");
        using var browser = desk.Visitor();
        Assert.True(await desk.SignInAsync(browser));
        var rosa = await PersonAsync("rosa");
        using var ada = desk.Visitor();
        Assert.True(await ada.SignInAsync("ada"));
        await ada.PostAsync("/people?handler=Deactivate", ("person", rosa.Id.ToString()));
        Assert.False(await ProviderDesk.IsInAsync(browser));
        Assert.False(await desk.SignInAsync(browser));
        // Another subject with the same address is the same person.
        desk.Be("rosa-second-login", $"rosa@{ProviderDesk.Domain}");
        Assert.False(await desk.SignInAsync(browser));
        await using var data = desk.Read();
        Assert.Equal(2, await data.Audit.CountAsync(a => a.SubjectId == rosa.Id && a.Action == "person.turn-away"));
        Assert.Equal([], await RolesAsync(rosa.Id));

        Assert.Contains("Let The one rosa in again", await ada.ReadAsync("/people"), StringComparison.Ordinal);
        await ada.PostAsync("/people?handler=Roles", ("person", rosa.Id.ToString()), ("roles", "Checker"));
        desk.Be("rosa");
        Assert.True(await desk.SignInAsync(browser));
    }

    [Fact]
    public async Task SignIn_WithTheAddressOfAnAccount_LeadsToItOnlyWhereTheAddressWasShown()
    {
        await AddressAsync("cleo", $"cleo@{ProviderDesk.Domain}", confirmed: true);
        await AddressAsync("dov", $"dov@{ProviderDesk.Domain}", confirmed: false);
        desk.Be("cleo-at-the-provider", $"Cleo@{ProviderDesk.Domain}");
        using var browser = desk.Visitor();
        Assert.True(await desk.SignInAsync(browser));
        Assert.Equal(desk.Desk["cleo"].PersonId, (await PersonAsync("cleo-at-the-provider")).Id);

        desk.Be("dov-at-the-provider", $"dov@{ProviderDesk.Domain}");
        using var other = desk.Visitor();
        Assert.False(await desk.SignInAsync(other));
        Assert.Contains("There is an account with your e-mail address already", await other.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tie_NeedsThePasswordAndMakesTheLoginOpenThatAccountAlone()
    {
        using var ben = desk.Visitor();
        Assert.True(await ben.SignInAsync("ben"));
        desk.Be("ben-at-the-provider");
        var page = await ProviderDesk.ComeBackAsync(ben, await desk.AskAsync(ben));
        Assert.Contains("Tie this login to your account", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("The password is not yours.", await (await ben.PostAsync("/sign-in/arrived", ("password", "no"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ben.PostBareAsync("/sign-in/arrived", ("password", "a-long-word-for-tests"))).StatusCode);
        Assert.Equal("/you", (await ben.PostAsync("/sign-in/arrived", ("password", "a-long-word-for-tests"))).Headers.Location?.ToString());

        using var browser = desk.Visitor();
        Assert.True(await desk.SignInAsync(browser));
        Assert.Equal(desk.Desk["ben"].PersonId, (await PersonAsync("ben-at-the-provider")).Id);
        using var dov = desk.Visitor();
        Assert.True(await dov.SignInAsync("dov"));
        await ProviderDesk.ComeBackAsync(dov, await desk.AskAsync(dov));
        Assert.Equal(desk.Desk["ben"].PersonId, (await PersonAsync("ben-at-the-provider")).Id);
    }

    [Fact]
    public async Task Invitation_ForAnAddress_OpensToWhoeverShowsItAndOnce()
    {
        using var ada = desk.Visitor();
        Assert.True(await ada.SignInAsync("ada"));
        await ada.PostAsync("/people?handler=Invite", ("name", "Sven"), ("address", $"sven@{ProviderDesk.Domain}"), ("roles", "Legal"));
        var words = InvitationLink().Match(await ada.ReadAsync("/people")).Groups[1].Value;
        using var browser = desk.Visitor();
        browser.TokenPage = "/sign-in";
        await browser.PostAsync("/invitation/" + words, ("Name", "Sven"), ("Login", "sven"), ("Password", "a-word-of-my-own-choice"));
        desk.Be("tess", groups: []);
        Assert.False(await desk.SignInAsync(browser, "/sign-in/other?words=" + words));
        desk.Be("sven", groups: []);
        Assert.True(await desk.SignInAsync(browser, "/sign-in/other?words=" + words));
        Assert.Equal([DeskRole.Legal], await RolesAsync((await PersonAsync("sven")).Id));
        desk.Be("sven-too", $"sven.too@{ProviderDesk.Domain}", groups: []);
        using var second = desk.Visitor();
        Assert.False(await desk.SignInAsync(second, "/sign-in/other?words=" + words));
    }

    [Fact]
    public async Task SignOut_OfSomebodyWhoCameByTheProvider_OffersToSignOutThereToo()
    {
        desk.Be("vera");
        using var browser = desk.Visitor();
        Assert.True(await desk.SignInAsync(browser));
        Assert.Equal("/sign-out", (await browser.PostAsync("/sign-out")).Headers.Location?.ToString());
        Assert.False(await ProviderDesk.IsInAsync(browser));
        var link = EndLink().Match(await browser.ReadAsync("/sign-out")).Groups[1].Value;
        Assert.StartsWith(desk.Provider.Issuer, link, StringComparison.Ordinal);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        Assert.Equal(desk.Desk.Address + "/sign-in", (await http.GetAsync(link)).Headers.Location?.ToString());
        Assert.Equal(3, desk.Provider.SignedOut.Split('.').Length);
    }

    [Fact]
    public async Task SecondFactor_IsAskedUnlessTheProviderAskedForOne()
    {
        desk.Be("willa");
        using var browser = desk.Visitor();
        Assert.True(await desk.SignInAsync(browser));
        await Authenticator.TurnOnAsync(browser, DateTimeOffset.UtcNow);

        using var second = desk.Visitor();
        var last = await ProviderDesk.ComeBackAsync(second, await desk.AskAsync(second));
        Assert.StartsWith("/sign-in/code", last.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.False(await ProviderDesk.IsInAsync(second));
        desk.Be("willa", amr: ["pwd", "mfa"]);
        Assert.True(await desk.SignInAsync(second));
    }

    private async Task<Person> PersonAsync(string subject)
    {
        await using var data = desk.Read();
        return await data.Users.SingleAsync(p => data.UserLogins.Any(l => l.UserId == p.Id && l.LoginProvider == desk.Provider.Issuer && l.ProviderKey == subject));
    }

    private async Task<List<DeskRole>> RolesAsync(Guid person)
    {
        await using var data = desk.Read();
        return [.. (await data.Memberships.Where(m => m.PersonId == person).Select(m => m.Role).ToListAsync()).OrderBy(r => r.ToString(), StringComparer.Ordinal)];
    }

    private async Task AddressAsync(string login, string address, bool confirmed)
    {
        await using var scope = desk.Desk.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = await users.FindByNameAsync(login);
        Assert.NotNull(person);
        (person.Email, person.EmailConfirmed) = (address, confirmed);
        Assert.True((await users.UpdateAsync(person)).Succeeded);
    }

    [GeneratedRegex("/invitation/([A-Za-z0-9_-]+)")]
    private static partial Regex InvitationLink();

    [GeneratedRegex("<a class=\"button primary\" href=\"([^\"]+)\"")]
    private static partial Regex EndLink();
}
