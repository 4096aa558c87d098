using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Tests.Databases;

/// <summary>A migrated database of a test's own: a copy of one that is migrated once a run. Removed afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> Cluster = new(PostgresCluster.StartAsync);
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static int _number;

    private readonly Func<ValueTask> _remove;

    private TestDatabase(DataSettings settings, Func<ValueTask> remove) => (Settings, _remove) = (settings, remove);

    public DataSettings Settings { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? MakeFile(await SqliteTemplate.Value) : await CloneAsync(await PostgresTemplate.Value);

    /// <summary>Without any table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? MakeFile(null) : await CloneAsync("template0");

    public ValueTask DisposeAsync() => _remove();

    private static TestDatabase MakeFile(string? template)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-data-").FullName;
        var file = Path.Combine(folder, "factcheck.db");
        if (template is not null) File.Copy(template, file);
        return new(DataSettings.SqliteFile(file), () =>
        {
            Close(file);
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<TestDatabase> CloneAsync(string template)
    {
        var cluster = await Cluster.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _number)}");
        await cluster.ExecuteAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {template}");
        return new(new(DatabaseKind.Postgres, cluster.ConnectionString(name)), async () => await cluster.ExecuteAsync("postgres", $"DROP DATABASE {name} WITH (FORCE)"));
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "factcheck.db");
        await MigrateAsync(DataSettings.SqliteFile(file));
        // The last connection that closes folds the log into the file, which alone is copied.
        Close(file);
        return file;
    }

    private static void Close(string file)
    {
        using var connection = new SqliteConnection(DataSettings.SqliteFile(file).ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        const string name = "template_factcheck";
        var cluster = await Cluster.Value;
        await MigrateAsync(new(DatabaseKind.Postgres, cluster.ConnectionString(name) + ";Pooling=false"));
        return name;
    }

    private static async Task MigrateAsync(DataSettings settings)
    {
        await using var services = new ServiceCollection().AddFactCheckData(settings).BuildServiceProvider();
        await services.MigrateFactCheckDataAsync();
    }
}
