using FactCheck.Data;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FactCheck.Web.Keeping;

/// <summary>Puts a backup into an empty place. What stands already is never overwritten.</summary>
public static class Restore
{
    /// <exception cref="KeepingException">It cannot be put there; the message says what to change.</exception>
    public static async Task<BackupSheet> PutAsync(string folder, WebSettings settings, DataSettings database, FactCheckDbContext data, CancellationToken cancellation = default)
    {
        var sheet = await Backup.ReadAsync(folder, cancellation);
        if (sheet.Kind != database.Kind)
            throw new KeepingException(sheet.Kind == DatabaseKind.Postgres ? "This backup is of a PostgreSQL: name an empty database with --database." : "This backup is of a data folder: leave --database out and name an empty folder with --data.");
        if (sheet.Schema.Length > 0 && !data.Database.GetMigrations().Contains(sheet.Schema))
            throw new KeepingException($"The backup is of a newer build (its schema is {sheet.Schema}). Restore it with that build or a later one.");
        if (database.Kind == DatabaseKind.Postgres) await PutPostgresAsync(folder, database, data, cancellation);
        else PutFolder(folder, settings);
        return sheet;
    }

    private static async Task PutPostgresAsync(string folder, DataSettings database, FactCheckDbContext data, CancellationToken cancellation)
    {
        var creator = data.Database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellation)) await creator.CreateAsync(cancellation);
        if (await creator.HasTablesAsync(cancellation)) throw new KeepingException("The database has tables already. Make an empty one with createdb, or drop this one while every process is stopped.");
        await PostgresTools.RestoreAsync(database.ConnectionString, Path.Combine(folder, BackupSheet.PostgresFile), cancellation);
    }

    private static void PutFolder(string folder, WebSettings settings)
    {
        foreach (var taken in new[] { settings.DatabasePath, settings.SnapshotFolder, settings.KeyFolder })
            if (File.Exists(taken) || (Directory.Exists(taken) && Directory.EnumerateFileSystemEntries(taken).Any())) throw new KeepingException($"{taken} is there already. Restore into an empty folder, or move it away first.");
        Backup.MakePrivate(settings.DataFolder);
        Backup.CopyFolder(Path.Combine(folder, BackupSheet.Snapshots), settings.SnapshotFolder, "*.br");
        Backup.CopyFolder(Path.Combine(folder, BackupSheet.Keys), settings.KeyFolder, "*.xml");
        // Last: a restore that was cut short leaves no database that somebody might start on.
        var aside = settings.DatabasePath + ".part";
        File.Copy(Path.Combine(folder, BackupSheet.SqliteFile), aside, overwrite: true);
        File.Move(aside, settings.DatabasePath);
    }
}
