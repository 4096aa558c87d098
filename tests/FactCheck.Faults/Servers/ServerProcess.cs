using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactCheck.Fetching;
using FactCheck.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Faults.Servers;

/// <summary>A real server in a process of its own, on a port that stays the same when it is started again.</summary>
/// <param name="origin">The sites that it may fetch though they are not public, with commas between.</param>
/// <param name="clock">The file that its clock goes by.</param>
/// <param name="arguments">What the command line says besides.</param>
internal sealed class ServerProcess(string origin, string clock, IReadOnlyList<string> arguments) : IDisposable
{
    internal const string Verb = "server";

    private readonly int _port = FreePort();
    private readonly ConcurrentQueue<string> _words = new();
    private Process? _process;

    internal string Address => $"http://127.0.0.1:{_port}";

    private Process Process => _process ?? throw new InvalidOperationException("Not started.");

    /// <summary>What the process itself runs: the whole host, which may fetch the storm's own pages and goes by the storm's clock.</summary>
    internal static Task<int> RunAsync(string origin, string clock, string[] args)
    {
        var settings = WebSettings.Parse(args) with { Fetch = new FetchSettings { AllowedOrigins = origin.Split(',').ToHashSet(StringComparer.Ordinal) } };
        return FactCheckHost.RunAsync(settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SharedClock(clock))));
    }

    internal void Start()
    {
        // A write beyond the limit that NoRoom sets fails, as on a full disk, and the signal that comes with it is not heard.
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        var host = Environment.ProcessPath ?? "dotnet";
        string[] itself = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, Environment.GetCommandLineArgs()[0]] : [host];
        foreach (var argument in (string[])["-c", "trap '' XFSZ; exec \"$@\"", "sh", .. itself, Verb, origin, clock, "--urls", Address, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["Logging__LogLevel__Default"] = "None";
        _process?.Dispose();
        _process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => _words.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it said on its error stream, in all its lives.</summary>
    internal string Words => string.Join('\n', _words.TakeLast(40));

    internal int Id => Process.Id;

    internal bool HasEnded => Process.HasExited;

    /// <summary>False also while it is not up at all.</summary>
    internal async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address + "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    internal void Kill()
    {
        Process.Kill();
        Process.WaitForExit();
    }

    /// <summary>Asks it to end, as a service manager does, and gives it five times the 30 s that it has; its exit code.</summary>
    internal async Task<int> DrainAsync()
    {
        Signal("-TERM", Process.Id);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(150));
        await Process.WaitForExitAsync(patience.Token);
        return Process.ExitCode;
    }

    /// <summary>Kills one of the children; false where there is none.</summary>
    internal bool KillChild(int draw)
    {
        var children = ChildProcesses.Of(Process.Id);
        return children.Count > 0 && Signal("-KILL", children[draw % children.Count]);
    }

    internal void Freeze() => Signal("-STOP", Process.Id);

    internal void Thaw() => Signal("-CONT", Process.Id);

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        return kill.ExitCode == 0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
