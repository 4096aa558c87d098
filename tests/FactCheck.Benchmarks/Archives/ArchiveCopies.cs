using System.Globalization;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Benchmarks.Archives;

/// <summary>
/// Makes a large archive of a small one: the rows of its articles are copied by the database itself, under identities whose first eight digits count the
/// copies. Sources and captures are shared, as they are where many articles cite the same ones.
/// </summary>
internal sealed class ArchiveCopies(FactCheckDbContext data)
{
    private const int Batch = 500;

    private static readonly string[] Tables =
    [
        "Articles", "Authors", "Revisions", "Readings", "Sentences", "Claims", "Reviews", "ReviewedClaims", "Citations", "ClaimCitations", "Gates", "Findings", "Suggestions",
    ];

    private static readonly HashSet<string> Renewed = new(StringComparer.Ordinal)
    {
        "Id", "ArticleId", "RevisionId", "CurrentRevisionId", "SentenceId", "ClaimId", "ReviewId", "CitationId",
    };

    private bool IsSqlite => data.Database.ProviderName?.Contains("Sqlite", StringComparison.Ordinal) == true;

    /// <summary>Keeps what is there now as the seed of all copies. Called once.</summary>
    internal async Task SeedAsync()
    {
        foreach (var table in Tables) await RunAsync($"CREATE TABLE \"Seed{table}\" AS SELECT * FROM \"{table}\"");
    }

    /// <summary>Adds copies <paramref name="from"/> to <paramref name="to"/> (not included).</summary>
    internal async Task AddAsync(int from, int to)
    {
        for (var low = from; low < to; low += Batch)
        {
            await using var transaction = await data.Database.BeginTransactionAsync();
            var numbers = Numbers(low, Math.Min(low + Batch, to) - 1);
            foreach (var table in Tables)
            {
                var columns = ColumnsOf(table);
                await RunAsync($"{(IsSqlite ? numbers : "")} INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) SELECT {string.Join(", ", columns.Select(Value))} FROM \"Seed{table}\", {(IsSqlite ? "numbers" : numbers)}");
            }
            await transaction.CommitAsync();
        }
        await RunAsync(IsSqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "CHECKPOINT");
        // PostgreSQL does so by itself, a little later; SQLite never does.
        if (!IsSqlite) await RunAsync("ANALYZE");
    }

    /// <summary>Bytes of the whole database on the disk.</summary>
    internal async Task<long> BytesAsync() => IsSqlite
        ? await data.Database.SqlQueryRaw<long>("SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()").SingleAsync()
        : await data.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync();

    private string Numbers(int low, int high) => IsSqlite
        ? string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE numbers(n) AS (SELECT {low} UNION ALL SELECT n + 1 FROM numbers WHERE n < {high})")
        : string.Create(CultureInfo.InvariantCulture, $"generate_series({low}, {high}) AS numbers(n)");

    private List<(string Name, bool IsRenewed)> ColumnsOf(string table)
    {
        var entity = data.Model.GetEntityTypes().First(e => e.GetTableName() == table);
        var store = StoreObjectIdentifier.Table(table, entity.GetSchema());
        return [.. entity.GetProperties().Where(p => p.GetColumnName(store) is not null)
            .Select(p => (p.GetColumnName(store) ?? "", (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid) && Renewed.Contains(p.Name)))];
    }

    private string Value((string Name, bool IsRenewed) column) => (column.IsRenewed, IsSqlite) switch
    {
        (false, _) => $"\"{column.Name}\"",
        (true, true) => $"printf('%08X', n) || substr(\"{column.Name}\", 9)",
        (true, false) => $"(lpad(to_hex(n), 8, '0') || substr(\"{column.Name}\"::text, 9))::uuid",
    };

    private async Task RunAsync(string sql)
    {
#pragma warning disable EF1002 // names of the model, and numbers
        await data.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
#pragma warning restore EF1002
    }
}
