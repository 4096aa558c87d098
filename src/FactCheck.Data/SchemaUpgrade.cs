using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Data;

/// <summary>
/// Brings the schema to the model of this build: once, under a lock, whichever process starts first; the others wait and find it done.
/// A lock that its holder took into death is nobody's: both kinds belong to a connection or an open file, never to a row.
/// </summary>
internal static class SchemaUpgrade
{
    // Any number that no other program locks: "factchck" in bytes.
    private const long LockKey = 0x6661637463686b;

    internal static async Task SqliteAsync(FactCheckDbContext data, Func<CancellationToken, Task>? also, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(data.Database.GetDbConnection().DataSource);
        await using var turn = await OpenAloneAsync(file + ".upgrade", cancellation);
        // EF locks with a row on SQLite; one that a killed process left would hold everybody up for ever.
        if (File.Exists(file)) await data.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await data.Database.MigrateAsync(cancellation);
        // The file remembers it; one that was restored from a backup may have forgotten.
        await data.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        if (also is not null) await also(cancellation);
    }

    internal static async Task PostgresAsync(
        FactCheckDbContext data, string connectionString, Func<CancellationToken, Task>? also, CancellationToken cancellation)
    {
        await CreateMissingAsync(data, cancellation);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var turn = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", connection) { CommandTimeout = 600 };
        turn.Parameters.AddWithValue("key", LockKey);
        await turn.ExecuteNonQueryAsync(cancellation);
        await data.Database.MigrateAsync(cancellation);
        if (also is not null) await also(cancellation);
    }

    private static async Task CreateMissingAsync(FactCheckDbContext data, CancellationToken cancellation)
    {
        var creator = data.Database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation)) return;
        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process made it between the look and the making.
        }
    }

    private static async Task<FileStream> OpenAloneAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(50, cancellation);
            }
        }
    }
}
