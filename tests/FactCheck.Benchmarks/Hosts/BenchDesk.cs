using System.Net.Http.Headers;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
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
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Hosts;

/// <summary>The real host in this process on a database of its own, with one person who may do everything and a token for the rest.</summary>
internal sealed class BenchDesk : IAsyncDisposable
{
    internal const string Password = "a-long-word-for-benches";

    private readonly DirectoryInfo _folder;
    private readonly PostgresCluster? _cluster;
    private readonly WebApplication _app;

    private BenchDesk(DirectoryInfo folder, PostgresCluster? cluster, WebApplication app) => (_folder, _cluster, _app) = (folder, cluster, app);

    internal string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "";

    internal IServiceProvider Services => _app.Services;

    internal string Folder => _folder.FullName;

    internal DataSettings Data => Services.GetRequiredService<DataSettings>();

    /// <summary>Who may do everything but write articles.</summary>
    internal Actor Person { get; private set; } = new(Guid.Empty, Guid.Empty, new HashSet<DeskRole>());

    internal Actor Author { get; private set; } = new(Guid.Empty, Guid.Empty, new HashSet<DeskRole>());

    internal static async Task<BenchDesk> OpenAsync(DatabaseKind kind, string site, int workers)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var cluster = kind == DatabaseKind.Postgres ? await PostgresCluster.StartAsync() : null;
        string[] database = cluster is null ? [] : ["--database", cluster.ConnectionString("bench")];
        var settings = WebSettings.Parse(["--urls", "http://127.0.0.1:0", "--data", folder.FullName, .. workers == 0 ? (string[])["--role", "web"] : ["--workers", $"{workers}"], .. database]);
        var app = FactCheckHost.Build(
            settings with { Fetch = FetchSettings.Default with { AllowedOrigins = new HashSet<string>(StringComparer.Ordinal) { site } } },
            services => services.AddSingleton<ServerTimes>().AddSingleton<IStartupFilter, ServerTimesFilter>());
        if (await app.PrepareAsync() is { } unready) throw new InvalidOperationException(unready);
        await app.StartAsync();
        var desk = new BenchDesk(folder, cluster, app);
        await desk.HireAsync();
        return desk;
    }

    /// <summary>A client of the API that acts for the person.</summary>
    /// <param name="address">Another process of the same desk; null for this one.</param>
    internal async Task<HttpClient> ClientAsync(string? address = null)
    {
        var secret = await Services.GetRequiredService<Tokens>().IssueAsync(Person, "bench", ApiScopes.All, null);
        var client = new HttpClient { BaseAddress = new(address ?? Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Words);
        return client;
    }

    /// <summary>The host goes; folder and database stay until the end.</summary>
    internal Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task HireAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var access = Services.GetRequiredService<DeskAccess>();
        var (ada, dov) = (await CreateAsync(accounts, "ada"), await CreateAsync(accounts, "dov"));
        var desk = await access.OpenDeskAsync("Desk", "desk", ada) is Done made ? made.Id : throw new InvalidOperationException("No desk was opened.");
        var administrator = new Actor(ada, desk, new HashSet<DeskRole> { DeskRole.Administrator });
        var roles = new[] { DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head };
        foreach (var role in roles) await access.GrantAsync(administrator, ada, role);
        await access.GrantAsync(administrator, dov, DeskRole.Author);
        Person = new(ada, desk, roles.Append(DeskRole.Administrator).ToHashSet());
        Author = new(dov, desk, new HashSet<DeskRole> { DeskRole.Author });
    }

    private static async Task<Guid> CreateAsync(Accounts accounts, string login)
    {
        var (person, problem) = await accounts.CreateAsync(login, login, Password);
        return person?.Id ?? throw new InvalidOperationException(problem);
    }
}
