using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Data;

/// <summary>
/// What makes a commit on SQLite survive the loss of power (<c>synchronous=FULL</c>: in WAL mode the default may lose the last commits, which is right for
/// what a worker can do again, see <see cref="FactCheckDbContext.IsRepeatable"/>), and lets a reader wait for the writer of another process instead of failing.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Patience = "PRAGMA busy_timeout=10000; ";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas(eventData.Context);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas(eventData.Context);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Each time: a connection comes from a pool, and the last one to use it may have written otherwise. Write-ahead logging stays with the file (SchemaUpgrade).
    private static string Pragmas(DbContext? context) =>
        Patience + (context is FactCheckDbContext { IsRepeatable: true } ? "PRAGMA synchronous=NORMAL;" : "PRAGMA synchronous=FULL;");
}
