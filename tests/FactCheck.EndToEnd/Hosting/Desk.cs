using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Web.Hosting;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>A real host process on a free port with a folder of its own, ended by its id.</summary>
public sealed class Desk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private Desk(Process process, DirectoryInfo folder, string address, JsonElement? ready, string setUp)
    {
        (_process, _folder, Address, Ready, SetUp) = (process, folder, address, ready, setUp);
    }

    public string Address { get; }

    /// <summary>The desk's own database, to look at what no page shows.</summary>
    public string Database => Path.Combine(_folder.FullName, "factcheck.db");

    /// <summary>The ready line of a demo; null otherwise.</summary>
    public JsonElement? Ready { get; }

    /// <summary>The one-time address of an empty desk; empty for a demo.</summary>
    public string SetUp { get; }

    public static async Task<Desk> StartAsync(bool demo)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-e2e-");
        var dll = Path.Combine(AppContext.BaseDirectory, typeof(FactCheckHost).Assembly.GetName().Name + ".dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", dll, "--urls", "http://127.0.0.1:0", "--data", folder.FullName }) start.ArgumentList.Add(argument);
        if (demo) start.ArgumentList.Add("--demo");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");
        try
        {
            return await ListenAsync(process, folder, demo).WaitAsync(Patience);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    public string Password(string login) =>
        Ready!.Value.GetProperty("accounts").EnumerateArray().Single(a => a.GetProperty("name").GetString() == login).GetProperty("password").GetString() ?? "";

    public string Token => Ready!.Value.GetProperty("token").GetString() ?? "";

    private static async Task<Desk> ListenAsync(Process process, DirectoryInfo folder, bool demo)
    {
        var address = "";
        var said = new List<string>();
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Regex.Match(line, "answers at (http://[^ ]+)") is { Success: true } at) address = at.Groups[1].Value;
            if (demo && line.StartsWith("{\"ready\":true", StringComparison.Ordinal))
            {
                var ready = JsonSerializer.Deserialize<JsonElement>(line);
                Drain(process);
                return new(process, folder, ready.GetProperty("address").GetString() ?? "", ready, "");
            }
            if (!demo && Regex.Match(line, "(http://[^ ]+/set-up[^ ]+)") is { Success: true } link)
            {
                Drain(process);
                return new(process, folder, address, null, link.Groups[1].Value);
            }
        }
        throw new InvalidOperationException($"The host ended before it was ready.\n{string.Join('\n', said)}\n{await errors}");
    }

    // A pipe that nobody reads stops the process that writes into it.
    private static void Drain(Process process) => _ = process.StandardOutput.ReadToEndAsync();
}
