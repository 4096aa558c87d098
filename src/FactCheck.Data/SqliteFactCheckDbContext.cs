using FactCheck.Data.Columns;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data;

/// <summary>The model on SQLite: the embedded default.</summary>
public sealed class SqliteFactCheckDbContext(DbContextOptions<SqliteFactCheckDbContext> options) : FactCheckDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }
}
