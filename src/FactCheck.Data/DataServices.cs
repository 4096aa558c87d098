using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data;

/// <summary>Puts the model into a host.</summary>
public static class DataServices
{
    /// <summary>A context a request, and a factory for work that outlives or runs beside requests.</summary>
    public static IServiceCollection AddFactCheckData(this IServiceCollection services, DataSettings settings)
    {
        services.AddSingleton(settings);
        return settings.Kind switch
        {
            DatabaseKind.Sqlite => services.AddContext<SqliteFactCheckDbContext>(options => Sqlite(options, settings.ConnectionString)),
            DatabaseKind.Postgres => services.AddContext<PostgresFactCheckDbContext>(options => Usual(options).UseNpgsql(settings.ConnectionString).AddInterceptors(new StorableText())),
            _ => throw new NotSupportedException($"This build has no database of kind {settings.Kind}."),
        };
    }

    /// <summary>Brings the database to the model of this build; makes it where there is none.</summary>
    /// <param name="also">What else is made once, under the same lock.</param>
    public static async Task MigrateFactCheckDataAsync(
        this IServiceProvider services, Func<CancellationToken, Task>? also = null, CancellationToken cancellation = default)
    {
        await using var data = services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        var settings = services.GetRequiredService<DataSettings>();
        await (settings.Kind == DatabaseKind.Postgres
            ? SchemaUpgrade.PostgresAsync(data, settings.ConnectionString, also, cancellation)
            : SchemaUpgrade.SqliteAsync(data, also, cancellation));
    }

    internal static void Sqlite(DbContextOptionsBuilder options, string connectionString) =>
        Usual(options).UseSqlite(connectionString).AddInterceptors(new SqlitePragmas());

    // A count that stops early needs no order.
    private static DbContextOptionsBuilder Usual(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    private static IServiceCollection AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : FactCheckDbContext =>
        services
            .AddDbContextFactory<TContext>(configure)
            .AddSingleton<IDbContextFactory<FactCheckDbContext>, ContextFactory<TContext>>()
            .AddScoped<FactCheckDbContext>(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
}
