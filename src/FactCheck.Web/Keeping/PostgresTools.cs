using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FactCheck.Web.Keeping;

/// <summary>PostgreSQL's own tools for dump and restore. The password goes by the environment, where the list of processes does not show it.</summary>
internal static class PostgresTools
{
    internal static Task DumpAsync(string connection, string file, CancellationToken cancellation) =>
        // The executor's own schema holds nothing that matters.
        RunAsync("pg_dump", connection, ["--format=custom", "--no-owner", "--no-privileges", "--exclude-schema=hangfire", "--file", file], cancellation);

    internal static Task RestoreAsync(string connection, string file, CancellationToken cancellation) =>
        RunAsync("pg_restore", connection, ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname", new NpgsqlConnectionStringBuilder(connection).Database ?? "", file], cancellation);

    private static async Task RunAsync(string tool, string connection, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Find(tool)) { RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in new[] { ("PGHOST", parts.Host), ("PGUSER", parts.Username), ("PGPASSWORD", parts.Password), ("PGDATABASE", parts.Database), ("PGPORT", parts.Port.ToString(CultureInfo.InvariantCulture)) })
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new KeepingException($"{tool} did not start.");
        var words = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new KeepingException($"{tool} says: {words.Trim()}");
    }

    private static string Find(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        // Debian keeps them by version, out of the path; the newest can read every older server.
        if (Directory.Exists("/usr/lib/postgresql"))
            folders.AddRange(Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var n) ? n : 0).Select(d => Path.Combine(d, "bin")));
        return folders.Select(f => Path.Combine(f, tool)).FirstOrDefault(File.Exists)
            ?? throw new KeepingException($"{tool} is not installed here. Install PostgreSQL's client tools (Debian: postgresql-client), of the server's version or newer.");
    }
}
