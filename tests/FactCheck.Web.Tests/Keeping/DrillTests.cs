using System.Text.Json;
using FactCheck.Core.Articles;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Fetching;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests.Keeping;

/// <summary>The drill: a backup of a desk at work, put into an empty place, examined, and started on.</summary>
public sealed class DrillTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _root = Directory.CreateTempSubdirectory("factcheck-drill-").FullName;

    private WebApplication? _site;

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Theory, OnEachDatabase]
    public async Task BackupAndRestore_OfADeskAtWork_BringEverythingBackWhole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        await using var empty = await TestDatabase.CreateEmptyAsync(kind);
        var (here, there) = (Place("here", database), Place("there", empty));
        var backup = Path.Combine(_root, "backup");
        Guid article;
        await using (var app = await OpenAsync(here))
        {
            article = await FillAsync(app);
            var (code, words) = await RunAsync(["backup", backup, .. here]);
            Assert.True(code == 0, words);
            await app.StopAsync();
        }

        var (restored, report) = await RunAsync(["restore", backup, .. there]);

        Assert.True(restored == 0, report);
        Assert.Contains("Everything holds.", report, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(["restore", backup, .. there])).Code);
        await using var second = await OpenAsync(there);
        await using var data = second.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        Assert.Equal(article, await data.Articles.Select(a => a.Id).SingleAsync());
        Assert.Equal("ada", await data.Users.Select(u => u.UserName).SingleAsync());
        await second.StopAsync();
    }

    [Fact]
    public async Task Doctor_LostSnapshotAndBrokenChain_NamesBoth()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        var place = Place("sick", database);
        await using (var app = await OpenAsync(place))
        {
            await FillAsync(app);
            await using var data = app.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
            // Somebody with the file in their hands takes the guards away first.
            await data.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Audit_no_UPDATE" """);
            await data.Database.ExecuteSqlRawAsync("""UPDATE "Audit" SET "Action" = 'other'""");
            await app.StopAsync();
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(place[1], "snapshots"), "*.br", SearchOption.AllDirectories)) File.Delete(file);

        var (code, words) = await RunAsync(["doctor", .. place]);

        Assert.Equal(1, code);
        Assert.Contains("The audit chain breaks at link 1", words, StringComparison.Ordinal);
        Assert.Contains("1 of 1 snapshots are lost", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_IsRefusedBeforeAnythingIsTouched()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "damaged")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "factcheck.db"), "no database");
        await File.WriteAllTextAsync(Path.Combine(folder, BackupSheet.FileName), JsonSerializer.Serialize(new
        {
            version = 1,
            kind = "Sqlite",
            at = DateTimeOffset.UnixEpoch,
            schema = "",
            files = new Dictionary<string, string> { ["factcheck.db"] = Digest.Of("another"u8) },
        }));
        var target = Path.Combine(_root, "target");

        var (code, words) = await RunAsync(["restore", folder, "--data", target]);

        Assert.Equal(1, code);
        Assert.Contains("factcheck.db is not what was backed up", words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    private string[] Place(string name, TestDatabase database) => database.Settings.Kind == DatabaseKind.Sqlite
        ? ["--data", Path.Combine(_root, name)]
        : ["--data", Path.Combine(_root, name), "--database", database.Settings.ConnectionString];

    // With one page on a listener of its own, whose bytes are fetched and kept.
    private async Task<WebApplication> OpenAsync(string[] place)
    {
        _site ??= await OpenSiteAsync();
        var settings = WebSettings.Parse(["--urls", "http://127.0.0.1:0", .. place]);
        var app = FactCheckHost.Build(settings with { Fetch = FetchSettings.Default with { AllowedOrigins = new HashSet<string>(StringComparer.Ordinal) { Origin } } });
        Assert.Null(await app.PrepareAsync());
        await app.StartAsync();
        return app;
    }

    private async Task<Guid> FillAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (ada, problem) = await scope.ServiceProvider.GetRequiredService<Accounts>().CreateAsync("ada", "Ada", "a-long-word-for-tests");
        var person = (ada ?? throw new InvalidOperationException(problem)).Id;
        var desk = Assert.IsType<Done>(await app.Services.GetRequiredService<DeskAccess>().OpenDeskAsync("Desk", "desk", person));
        var actor = new Actor(person, desk.Id, new HashSet<DeskRole> { DeskRole.Author });
        var text = $"# Ferry\n\nThe ferry [carried 212 people]({Origin}/count) on 9 April 2026.\n";
        var done = Assert.IsType<Done>(await app.Services.GetRequiredService<Intake>().SubmitAsync(actor, new() { Text = new(text, ArticleFormat.Markdown) }));
        await using var data = app.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(100))
        {
            if (await data.Captures.AnyAsync(c => c.Sha256 != "") && await data.AuditSeals.AnyAsync()) return done.Id;
        }
        throw new TimeoutException("The source was not captured, or nothing was sealed.");
    }

    private static async Task<(int Code, string Words)> RunAsync(string[] args)
    {
        await using var words = new StringWriter();
        var code = await KeepingVerbs.RunAsync(args, words, words);
        return (code, words.ToString());
    }

    private string Origin => (_site ?? throw new InvalidOperationException("No site.")).Urls.First();

    private static async Task<WebApplication> OpenSiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/count", () => Results.Content("<html lang=en><title>Count</title><article><h1>Count</h1><p>The ferry carried 212 people on 9 April 2026, the harbour office said.</p></article></html>", "text/html; charset=utf-8"));
        await site.StartAsync();
        return site;
    }
}
