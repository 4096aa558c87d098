using FactCheck.Core.Articles;
using FactCheck.Core.Rules;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Fetching;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Pipeline.Tests;

/// <summary>A desk with people on a real database of its own.</summary>
public sealed class Newsroom : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-pipeline-").FullName;
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly LoopbackSite _site = new();

    private Newsroom(TestDatabase database, Action<IServiceCollection>? more)
    {
        _database = database;
        var services = new ServiceCollection();
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        more?.Invoke(services);
        services.AddFactCheckData(database.Settings).AddFactCheckPipeline(
            new PipelineSettings(Rules, new FetchSettings { AllowedOrigins = new HashSet<string> { _site.Origin } }, Path.Combine(_folder, "snapshots")));
        _services = services.BuildServiceProvider();
    }

    public LoopbackSite Site => _site;

    private static RuleSet Rules { get; } = RuleFolder.Read();

    public Guid DeskId { get; private set; }

    public Actor Administrator => As("Adminis", DeskRole.Administrator);

    private Dictionary<string, Guid> People { get; } = [];

    /// <summary>For a test that has nothing to do with the database.</summary>
    public static Task<Newsroom> OpenAsync(Action<IServiceCollection>? more = null) => OpenAsync(DatabaseKind.Sqlite, more);

    public static async Task<Newsroom> OpenAsync(DatabaseKind kind, Action<IServiceCollection>? more = null)
    {
        var room = new Newsroom(await TestDatabase.CreateAsync(kind), more);
        foreach (var name in new[] { "Adminis", "Ada", "Ben", "Cleo", "Dov", "Eve" }) await room.AddPersonAsync(name);
        var opened = await room.Get<DeskAccess>().OpenDeskAsync("Desk", "desk", room.People["Adminis"]);
        room.DeskId = Assert.IsType<Done>(opened).Id;
        return room;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public FactCheckDbContext Read() => Get<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

    public Actor As(string name, params DeskRole[] roles) => new(People[name], DeskId, roles.ToHashSet());

    /// <summary>Hands a Markdown article in and gives the ids of article and revision.</summary>
    public async Task<(Guid Article, Guid Revision)> SubmitAsync(string markdown, params AuthorName[] authors)
    {
        var outcome = await Get<Intake>().SubmitAsync(
            As("Eve", DeskRole.Author), new Submission { Text = new(markdown, ArticleFormat.Markdown), Authors = authors });
        var done = Assert.IsType<Done>(outcome);
        return (done.Id, Assert.NotNull(done.Part));
    }

    /// <summary>Does all the work that is due, and what it makes due, the way the workers of a host do.</summary>
    public async Task WorkAsync(Func<string, Task>? after = null)
    {
        var sweep = Get<Sweep>();
        while (await sweep.IsBusyAsync(default))
        {
            var keys = (await sweep.FindAsync(Sweep.Batch, default)).Select(o => o.Key).ToList();
            if (keys.Count == 0) await Task.Delay(20);
            foreach (var key in keys)
            {
                await Get<LineRunner>().RunAsync(key, default);
                if (after is not null) await after(key);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _site.Dispose();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AddPersonAsync(string name)
    {
        await using var data = Read();
        var person = new Person { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, CreatedAt = DateTimeOffset.UnixEpoch };
        data.Add(person);
        await data.SaveChangesAsync();
        People[name] = person.Id;
    }
}
