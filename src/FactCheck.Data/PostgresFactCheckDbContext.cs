using FactCheck.Data.Columns;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data;

/// <summary>The model on PostgreSQL: any number of web and worker processes on one database.</summary>
public sealed class PostgresFactCheckDbContext(DbContextOptions<PostgresFactCheckDbContext> options) : FactCheckDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();
    }
}
