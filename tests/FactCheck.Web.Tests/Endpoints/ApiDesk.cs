using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Data.Desks;
using FactCheck.Fetching;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>The real host on a loopback port, one cited page beside it, and people with tokens.</summary>
public sealed class ApiDesk : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factcheck-api-");
    private readonly Dictionary<string, Actor> _people = [];
    private WebApplication? _app;
    private WebApplication? _site;

    /// <summary>What else stands on the command line.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What stands in the place of a service, such as the clock.</summary>
    public Action<IServiceCollection>? Also { get; init; }

    public string Address { get; private set; } = "";

    /// <summary>The words of the cited page that change when its office does.</summary>
    internal string Notice { get; set; } = "The ferry carried 212 passengers on Thursday, 9 April 2026, the harbour office said.";

    /// <summary>A receiver of events on the cited site, at <c>/hook</c>.</summary>
    internal EventHook Hook { get; } = new();

    /// <summary>Where the cited page stands.</summary>
    public string Site { get; private set; } = "";

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The desk is not open yet.");

    public Actor this[string login] => _people[login];

    public async ValueTask InitializeAsync()
    {
        _site = await OpenSiteAsync();
        Site = AddressOf(_site);
        var settings = WebSettings.Parse(["--urls", "http://127.0.0.1:0", "--data", _folder.FullName, .. Options]);
        _app = FactCheckHost.Build(settings with { Fetch = FetchSettings.Default with { AllowedOrigins = new HashSet<string>(StringComparer.Ordinal) { Site } } }, Also);
        await _app.PrepareAsync();
        await _app.StartAsync();
        Address = AddressOf(_app);
        await HireAsync();
    }

    /// <summary>A client that acts for a person of the desk.</summary>
    public async Task<HttpClient> ClientAsync(string login, params string[] scopes)
    {
        var secret = await Services.GetRequiredService<Tokens>().IssueAsync(this[login], "test", scopes.Length > 0 ? scopes : ApiScopes.All, null);
        var client = new HttpClient { BaseAddress = new(Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Words);
        return client;
    }

    /// <summary>Hands a text in and waits until its claims are there and its source was read.</summary>
    public static async Task<Guid> SubmitAsync(HttpClient client, string text)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/articles", new { text, authors = new[] { "dov" } });
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(100))
        {
            var claims = await ClaimsAsync(client, id);
            if (claims.Count > 0 && claims.TrueForAll(c => c.GetProperty("outcome").ValueKind == JsonValueKind.String)) return id;
        }
        throw new TimeoutException("The article's claims were not read in time.");
    }

    public static async Task<List<JsonElement>> ClaimsAsync(HttpClient client, Guid article) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/claims")).GetProperty("items").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        if (_site is not null) await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task HireAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var access = Services.GetRequiredService<DeskAccess>();
        var ada = await CreateAsync(accounts, "ada");
        var desk = Assert.IsType<Done>(await access.OpenDeskAsync("Desk", "desk", ada));
        var administrator = new Actor(ada, desk.Id, new HashSet<DeskRole> { DeskRole.Administrator });
        foreach (var (login, roles) in new[] { ("ben", new[] { DeskRole.Checker, DeskRole.Approver }), ("cleo", [DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head]), ("dov", [DeskRole.Author]) })
        {
            var id = await CreateAsync(accounts, login);
            foreach (var role in roles) await access.GrantAsync(administrator, id, role);
            _people[login] = new(id, desk.Id, roles.ToHashSet());
        }
        _people["ada"] = administrator;
        var eve = await CreateAsync(accounts, "eve");
        var other = Assert.IsType<Done>(await access.OpenDeskAsync("Other desk", "other", eve));
        await access.GrantAsync(new(eve, other.Id, new HashSet<DeskRole> { DeskRole.Administrator }), eve, DeskRole.Editor);
        _people["eve"] = new(eve, other.Id, new HashSet<DeskRole> { DeskRole.Administrator, DeskRole.Editor });
    }

    private static async Task<Guid> CreateAsync(Accounts accounts, string login)
    {
        var (person, problem) = await accounts.CreateAsync(login, char.ToUpperInvariant(login[0]) + login[1..], "a-long-word-for-tests");
        return person?.Id ?? throw new InvalidOperationException(problem);
    }

    private async Task<WebApplication> OpenSiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapPost("/hook", Hook.TakeAsync);
        site.MapGet("/harbour", () => Results.Content(
            $"<html lang=en><title>Harbour notice</title><article><h1>Harbour notice</h1><p>{Notice}</p><p>The crossing takes nine hours, and the ferry sails again on Sunday.</p></article></html>",
            "text/html; charset=utf-8"));
        site.MapGet("/secret", () => Results.Content(
            "<html lang=en><title>Letter</title><article><h1>Letter</h1><p>The ferry carried 212 passengers on Thursday, 9 April 2026.</p><p>The crossing takes nine hours, and nobody outside is to know.</p></article></html>",
            "text/html; charset=utf-8"));
        await site.StartAsync();
        return site;
    }

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
}
