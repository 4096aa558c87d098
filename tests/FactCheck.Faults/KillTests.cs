using System.Diagnostics;
using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Tests.Databases;
using FactCheck.Faults.Servers;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Faults;

/// <summary>
/// For each step and each point between its lease and what comes next, a process dies there. One article is handed in before each death; at the end
/// every article is finished, once. The same where two processes work side by side.
/// </summary>
public sealed class KillTests : IAsyncDisposable
{
    private const int Killed = 137;

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-faults-").FullName;
    private readonly Pages _pages = new();
    private TestDatabase? _database;
    private ServiceProvider? _services;
    private Actor? _author;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("FACTCHECK_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20261;

    private ServiceProvider Services => _services ?? throw new InvalidOperationException("Not started.");

    private async Task StartAsync(DatabaseKind database)
    {
        _database = await TestDatabase.CreateAsync(database);
        var services = new ServiceCollection();
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Warning));
        _services = LineHost.Compose(services, _folder, _pages.Origin, _database.Settings).BuildServiceProvider();
        await using var data = Open();
        var person = new Person { Id = Guid.CreateVersion7(), UserName = "eve", DisplayName = "Eve", CreatedAt = DateTimeOffset.UnixEpoch };
        data.Add(person);
        await data.SaveChangesAsync();
        var desk = Assert.IsType<Done>(await Services.GetRequiredService<DeskAccess>().OpenDeskAsync("Desk", "desk", person.Id));
        _author = new(person.Id, desk.Id, new HashSet<DeskRole> { DeskRole.Author });
    }

    [Theory, OnEachDatabase]
    public async Task Kill_AtEveryPointOfEveryStep_LeavesEveryArticleFinishedOnce(DatabaseKind database)
    {
        await StartAsync(database);
        var deaths = (from step in Enum.GetValues<LineStep>() where step <= LineStep.EvaluateGate from point in Enum.GetValues<StepPoint>() select $"{step}:{point}").ToArray();
        new Random(Seed).Shuffle(deaths);
        // On PostgreSQL the next process must not take a lease from one that may live, so it waits until the lease has run out: a fourth of the deaths.
        if (database == DatabaseKind.Postgres) deaths = deaths[..(deaths.Length / 4)];

        for (var i = 0; i < deaths.Length; i++)
        {
            await SubmitAsync(i);
            Assert.True(await RunAsync(deaths[i]) == Killed, $"Nobody died at {deaths[i]} (seed {Seed}).");
        }
        Assert.Equal(0, await RunAsync(""));

        await CheckAsync(deaths.Length);
    }

    [Fact]
    public async Task Run_TwoProcessesOnOneDatabase_DoEverythingOnce()
    {
        const int articles = 12;
        await StartAsync(DatabaseKind.Postgres);
        for (var i = 0; i < articles; i++) await SubmitAsync(i);

        var codes = await Task.WhenAll(RunAsync(""), RunAsync(""));

        Assert.All(codes, code => Assert.Equal(0, code));

        await CheckAsync(articles);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        _pages.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SubmitAsync(int number)
    {
        var people = 300 + number;
        var url = _pages.Put($"/ferry-{number}", $"The ferry carried {people} people on Friday, the harbour office said.");
        var text = $"# Ferry {number}\n\nThe ferry [carried {people} people on Friday]({url}), the harbour office said.\n";
        var author = _author ?? throw new InvalidOperationException("Not started.");
        Assert.IsType<Done>(await Services.GetRequiredService<Intake>().SubmitAsync(author, new() { Text = new(text, ArticleFormat.Markdown) }));
    }

    private async Task<int> RunAsync(string death)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "FactCheck.Faults.dll"));
        var settings = (_database ?? throw new InvalidOperationException("Not started.")).Settings;
        foreach (var argument in new[] { LineHost.Verb, _folder, _pages.Origin, settings.Kind.ToString(), settings.ConnectionString }) start.ArgumentList.Add(argument);
        start.Environment[DeathWish.Variable] = death;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The host for {death} did not end: {await errors}");
        }
        return process.ExitCode;
    }

    private async Task CheckAsync(int articles)
    {
        await using var data = Open();
        Assert.Empty(await data.Outbox.Select(i => i.Key + " " + i.LastError).ToListAsync());
        Assert.Equal(articles, await data.Articles.CountAsync());
        Assert.Equal(articles, await data.Readings.CountAsync());
        Assert.Equal(articles, await data.Extractions.CountAsync());
        Assert.Equal(articles, await data.Gates.CountAsync());
        Assert.Equal(articles, await data.Sources.CountAsync());
        Assert.Equal(articles, await data.Captures.CountAsync());
        var claims = await data.Claims.ToListAsync();
        Assert.All(claims, c => Assert.Null(c.RetiredAt));
        Assert.Equal(articles, claims.Select(c => c.RevisionId).Distinct().Count());
        Assert.Equal(claims.Count, claims.DistinctBy(c => (c.RevisionId, c.Text)).Count());
        Assert.Equal(claims.Select(c => c.Id).Order(), (await data.ReviewedClaims.Select(l => l.ClaimId).ToListAsync()).Order());
        Assert.Equal(claims.Count, await data.Reviews.CountAsync());
        Assert.Equal(claims.Select(c => c.Id).Order(), (await data.Suggestions.Select(s => s.ClaimId).ToListAsync()).Order());
        Assert.Equal(await data.ClaimCitations.CountAsync(), await data.Matches.CountAsync());
        await CheckRunsAsync(data, articles);
        Assert.Equal(await data.Audit.CountAsync(), await data.AuditSeals.CountAsync());
        Assert.Null(await Services.GetRequiredService<AuditSealer>().VerifyAsync(CancellationToken.None));
    }

    // What was saved is never done again; only what died before its save is.
    private static async Task CheckRunsAsync(FactCheckDbContext data, int articles)
    {
        var runs = await data.StepRuns.ToListAsync();
        foreach (var step in new[] { LineStep.IngestArticle, LineStep.ExtractClaims, LineStep.LinkCitations, LineStep.CaptureSource })
            Assert.Equal(articles, runs.Count(r => r.Step == step));
        Assert.All(runs.Where(r => r.Step == LineStep.MatchEvidence).GroupBy(r => r.Key), g => Assert.Single(g));
    }

    private FactCheckDbContext Open() => Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
}
