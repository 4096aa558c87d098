using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Data;
using FactCheck.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Keeping;

/// <summary>
/// Takes a backup of a desk that is at work. The database comes first, the snapshots after it: what is erased from them was unnamed for a
/// day, so every one that a row names is there. It is written aside and gets its name when it is whole.
/// </summary>
public static class Backup
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    /// <exception cref="KeepingException">It cannot be taken; the message says what to change.</exception>
    public static async Task<BackupSheet> TakeAsync(WebSettings settings, DataSettings database, FactCheckDbContext data, string folder, DateTimeOffset now, CancellationToken cancellation = default)
    {
        folder = Path.GetFullPath(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new KeepingException($"{folder} is not empty. Name a folder that is not there yet.");
        if (database.Kind == DatabaseKind.Sqlite && !File.Exists(settings.DatabasePath)) throw new KeepingException($"There is no desk in {settings.DataFolder}. Name its folder with --data.");
        var aside = folder + ".part";
        if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        MakePrivate(aside);
        var schema = (await data.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault() ?? "";
        if (database.Kind == DatabaseKind.Postgres)
        {
            await PostgresTools.DumpAsync(database.ConnectionString, Path.Combine(aside, BackupSheet.PostgresFile), cancellation);
        }
        else
        {
            CopyOnline(database.ConnectionString, Path.Combine(aside, BackupSheet.SqliteFile));
            CopyFolder(settings.SnapshotFolder, Path.Combine(aside, BackupSheet.Snapshots), "*.br");
            CopyFolder(settings.KeyFolder, Path.Combine(aside, BackupSheet.Keys), "*.xml");
        }
        var sheet = new BackupSheet(1, database.Kind, now, schema, await DigestsAsync(aside, cancellation));
        await File.WriteAllTextAsync(Path.Combine(aside, BackupSheet.FileName), JsonSerializer.Serialize(sheet, Json), cancellation);
        if (Directory.Exists(folder)) Directory.Delete(folder);
        Directory.Move(aside, folder);
        return sheet;
    }

    /// <summary>The sheet of a backup whose files are all there and as they were.</summary>
    /// <exception cref="KeepingException">It is none, or a file of it is missing or damaged.</exception>
    public static async Task<BackupSheet> ReadAsync(string folder, CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, BackupSheet.FileName);
        if (!File.Exists(path)) throw new KeepingException($"{folder} holds no backup: {BackupSheet.FileName} is missing.");
        BackupSheet sheet;
        try
        {
            sheet = JsonSerializer.Deserialize<BackupSheet>(await File.ReadAllTextAsync(path, cancellation), Json) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException broken)
        {
            throw new KeepingException($"{path} cannot be read: {broken.Message} Take another backup.", broken);
        }
        if (sheet.Version != 1) throw new KeepingException($"{path} is of version {sheet.Version}, which this build does not know. Restore it with a newer one.");
        foreach (var (name, digest) in sheet.Files)
        {
            var file = Path.GetFullPath(Path.Combine(folder, name));
            if (!file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new KeepingException($"{path} names {name}, which lies outside of it.");
            if (!File.Exists(file)) throw new KeepingException($"{name} is missing from the backup. Take another backup.");
            if (await DigestAsync(file, cancellation) != digest) throw new KeepingException($"{name} is not what was backed up. Take another backup.");
        }
        return sheet;
    }

    internal static void CopyFolder(string from, string to, string pattern)
    {
        MakePrivate(to);
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.EnumerateFiles(from, pattern, SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            MakePrivate(Path.GetDirectoryName(target) ?? to);
            try
            {
                File.Copy(file, target);
            }
            // Erased since the folder was listed: no row names it any more.
            catch (FileNotFoundException)
            {
                continue;
            }
        }
    }

    // Keys sign people in: nobody else reads them.
    internal static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // SQLite's own online copy: writers go on, and what it holds is one moment.
    private static void CopyOnline(string connection, string file)
    {
        using var from = new SqliteConnection(connection);
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private static async Task<SortedDictionary<string, string>> DigestsAsync(string folder, CancellationToken cancellation)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = await DigestAsync(file, cancellation);
        return files;
    }

    private static async Task<string> DigestAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
