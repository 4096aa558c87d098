using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Tests;

/// <summary>One model, two sets of migrations. Needs no server: the model is compared with the code of the migrations.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Model_AgainstMigrations_HasNoPendingChanges(DatabaseKind kind)
    {
        var settings = kind == DatabaseKind.Sqlite ? DataSettings.SqliteFile("unused.db") : new DataSettings(kind, "Host=unused");
        await using var services = new ServiceCollection().AddFactCheckData(settings).BuildServiceProvider();
        await using var data = services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

        Assert.NotEmpty(data.Database.GetMigrations());
        Assert.False(data.Database.HasPendingModelChanges(), $"The model and the migrations of {kind} differ: docs/operating.md says how to add one to both sets.");
    }
}
