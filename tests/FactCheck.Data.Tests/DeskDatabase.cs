using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Tests;

/// <summary>A real database with one desk.</summary>
public sealed class DeskDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private DeskDatabase(TestDatabase database) =>
        (_database, _services) = (database, new ServiceCollection().AddFactCheckData(database.Settings).BuildServiceProvider());

    public Guid DeskId { get; } = Guid.CreateVersion7();

    public static async Task<DeskDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = new DeskDatabase(await TestDatabase.CreateAsync(kind));
        await using var data = database.Open();
        data.Add(new Desk { Id = database.DeskId, Name = "Desk", Slug = "desk", CreatedAt = DateTimeOffset.UnixEpoch });
        await data.SaveChangesAsync();
        return database;
    }

    public FactCheckDbContext Open() => _services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
