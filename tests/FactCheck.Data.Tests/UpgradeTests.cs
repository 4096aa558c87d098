using FactCheck.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Tests;

public sealed class UpgradeTests
{
    [Theory, OnEachDatabase]
    public async Task Migrate_FromManyProcessesAtOnce_HappensOnce(DatabaseKind database)
    {
        await using var empty = await TestDatabase.CreateEmptyAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var services = new ServiceCollection().AddFactCheckData(empty.Settings).BuildServiceProvider();
            await services.MigrateFactCheckDataAsync();
        })));

        await using var one = new ServiceCollection().AddFactCheckData(empty.Settings).BuildServiceProvider();
        await using var data = one.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        Assert.Empty(await data.Database.GetPendingMigrationsAsync());
        Assert.Equal(data.Database.GetMigrations(), await data.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task Migrate_AfterAProcessDiedWithEntityFrameworksLock_GoesOn()
    {
        await using var file = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var services = new ServiceCollection().AddFactCheckData(file.Settings).BuildServiceProvider();
        await using var data = services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        await data.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-05-16')");

        await services.MigrateFactCheckDataAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
