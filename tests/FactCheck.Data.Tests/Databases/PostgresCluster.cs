using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FactCheck.Data.Tests.Databases;

/// <summary>
/// A PostgreSQL of the test's own, from the installed binaries, on a Unix socket in a folder of its own. A shell holds it: when the test process ends,
/// however it ends, the shell's input closes, and the shell stops the server and removes the folder.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    // A server that is killed loses nothing without fsync, only a machine that loses power does; every commit is still written.
    private const string Keeper = """
        bin=$1 dir=$2
        trap '' INT TERM HUP
        "$bin/initdb" -D "$dir/data" -U factcheck -A trust -E UTF8 --locale=C --no-sync >"$dir/log" 2>&1 || { cat "$dir/log"; exit 1; }
        echo made
        while read -r word; do
          "$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=300 \
            -c shared_buffers=64MB -c max_wal_size=256MB >>"$dir/log" 2>&1 &
        done
        "$bin/pg_ctl" -D "$dir/data" stop -m immediate -s >/dev/null 2>&1
        wait
        cd / && rm -rf "$dir"
        """;

    private const string AsNobody = """
        chown nobody "$2" && exec setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups sh -c "$3" sh "$1" "$2"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _keeper;
    private readonly string _folder;

    private PostgresCluster(Process keeper, string folder) => (_keeper, _folder) = (keeper, folder);

    public static async Task<PostgresCluster> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-pg-").FullName;
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        // PostgreSQL refuses to run as root.
        foreach (var argument in (string[])["-c", Environment.IsPrivilegedProcess ? AsNobody : Keeper, "sh", Binaries(), folder, Keeper]) start.ArgumentList.Add(argument);
        var keeper = Process.Start(start) ?? throw new InvalidOperationException("No shell started.");
        if (await keeper.StandardOutput.ReadLineAsync() is not "made" and var line)
            throw new InvalidOperationException($"initdb failed: {line} {await keeper.StandardOutput.ReadToEndAsync()}");
        var cluster = new PostgresCluster(keeper, folder);
        await cluster.RunAsync();
        return cluster;
    }

    public string ConnectionString(string database) => $"Host={_folder};Username=factcheck;Database={database};Maximum Pool Size=30;Timeout=10";

    /// <summary>Starts the server, also after <see cref="Kill"/>, and returns when it answers.</summary>
    public async Task RunAsync()
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            await _keeper.StandardInput.WriteLineAsync("start");
            await _keeper.StandardInput.FlushAsync();
            for (var look = 0; look < 40; look++)
            {
                if (await AnswersAsync()) return;
                await Task.Delay(50);
            }
            // What the killed server left in shared memory may still be in use; then the new one gave up.
            if (DateTime.UtcNow > until) throw new TimeoutException($"PostgreSQL does not start: {await File.ReadAllTextAsync(Path.Combine(_folder, "log"))}");
        }
    }

    /// <summary>As <c>kill -9</c> does: nothing is said, nothing is written.</summary>
    public void Kill()
    {
        using var server = Process.GetProcessById(ProcessId);
        server.Kill();
    }

    /// <summary>Of the server that is running, or ran last.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // names of databases of the tests' own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await ExecuteAsync("postgres", "SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Binaries()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var n) ? n : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return path.Concat(debian).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is not installed: the tests need initdb and postgres on the PATH or in /usr/lib/postgresql (apt-get install postgresql).");
    }
}
