using Npgsql;

namespace FactCheck.Data;

/// <summary>Where the rows are.</summary>
/// <param name="Kind">Which database.</param>
/// <param name="ConnectionString">As its provider wants it.</param>
public sealed record DataSettings(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>The embedded default: one file.</summary>
    public static DataSettings SqliteFile(string path) => new(DatabaseKind.Sqlite, $"Data Source={path}");

    /// <summary>A database that any number of processes share.</summary>
    /// <exception cref="ArgumentException">The words are no connection string, or name no host.</exception>
    public static DataSettings PostgresServer(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(parts.Host)) throw new ArgumentException("It names no Host.");
        parts.ApplicationName ??= "FactCheck";
        // A killed machine's connections must not hold its turns for ever.
        if (parts.KeepAlive == 0) parts.KeepAlive = 15;
        return new(DatabaseKind.Postgres, parts.ConnectionString);
    }
}
