using FactCheck.Data.Desks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Tests;

/// <summary>A real SQLite file, migrated, removed afterwards.</summary>
public sealed class DatabaseFile : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-data-").FullName;
    private ServiceProvider? _services;

    public Guid DeskId { get; } = Guid.CreateVersion7();

    public string Path => System.IO.Path.Combine(_folder, "factcheck.db");

    public FactCheckDbContext Open() =>
        (_services ?? throw new InvalidOperationException("Not started.")).GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection().AddFactCheckData(DataSettings.SqliteFile(Path)).BuildServiceProvider();
        await _services.MigrateFactCheckDataAsync();
        await using var data = Open();
        data.Add(new Desk { Id = DeskId, Name = "Desk", Slug = "desk", CreatedAt = DateTimeOffset.UnixEpoch });
        await data.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
