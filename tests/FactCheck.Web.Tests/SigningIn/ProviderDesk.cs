using System.Net;
using FactCheck.Data;
using FactCheck.Web.Tests.Endpoints;
using FactCheck.Web.Tests.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>A desk whose people come by an identity provider, and that provider.</summary>
public sealed class ProviderDesk : IAsyncLifetime
{
    public const string Domain = "paper.example";

    private readonly HttpClient _outside = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private ApiDesk? _desk;

    public LoopbackProvider Provider { get; } = new();

    public ApiDesk Desk => _desk ?? throw new InvalidOperationException("The desk is not open yet.");

    public async ValueTask InitializeAsync()
    {
        await Provider.StartAsync();
        _desk = new()
        {
            Options =
            [
                $"--OpenIdConnect:Authority={Provider.Issuer}", $"--OpenIdConnect:ClientId={LoopbackProvider.ClientId}", $"--OpenIdConnect:ClientSecret={LoopbackProvider.Secret}",
                "--OpenIdConnect:Desk=desk", "--OpenIdConnect:Uninvited=yes", $"--OpenIdConnect:Domains={Domain}",
                "--OpenIdConnect:Roles=groups=checkers:Checker,Approver; groups=urn:desk:editors:Editor",
            ],
        };
        await _desk.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _outside.Dispose();
        await Desk.DisposeAsync();
        await Provider.DisposeAsync();
    }

    public Visitor Visitor() => new(Desk.Address);

    public FactCheckDbContext Read() => Desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

    /// <summary>Somebody of the provider; whoever comes next is this person.</summary>
    public void Be(string subject, string? address = null, bool verified = true, string[]? groups = null, string[]? amr = null)
    {
        Provider.Person = new() { ["sub"] = subject, ["name"] = $"The one {subject}", ["email"] = address ?? $"{subject}@{Domain}", ["email_verified"] = verified, ["groups"] = groups ?? ["checkers"] };
        if (amr is not null) Provider.Person["amr"] = amr;
    }

    /// <summary>From the button to the answer of the provider, which has not yet been handed over.</summary>
    public async Task<string> AskAsync(Visitor browser, string start = "/sign-in/other")
    {
        var away = await browser.GetAsync(start);
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        var back = await _outside.GetAsync(away.Headers.Location);
        Assert.True(back.StatusCode == HttpStatusCode.Redirect, await back.Content.ReadAsStringAsync());
        return back.Headers.Location?.PathAndQuery ?? "";
    }

    /// <summary>Hands the answer over and goes on to where it leads; the last answer.</summary>
    public static async Task<HttpResponseMessage> ComeBackAsync(Visitor browser, string answer)
    {
        var arrived = await browser.GetAsync(answer);
        return arrived.Headers.Location is { } next && next.ToString().StartsWith("/sign-in/arrived", StringComparison.Ordinal) ? await browser.GetAsync(next.ToString()) : arrived;
    }

    /// <summary>The whole way; true where the person is in.</summary>
    public async Task<bool> SignInAsync(Visitor browser, string start = "/sign-in/other")
    {
        await ComeBackAsync(browser, await AskAsync(browser, start));
        return await IsInAsync(browser);
    }

    public static async Task<bool> IsInAsync(Visitor browser)
    {
        var isIn = (await browser.GetAsync("/queue")).StatusCode == HttpStatusCode.OK;
        browser.TokenPage = isIn ? "/you" : "/sign-in";
        return isIn;
    }
}
