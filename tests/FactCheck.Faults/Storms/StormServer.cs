using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactCheck.Fetching;
using FactCheck.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Faults.Storms;

/// <summary>A real server in a process of its own, on a port that stays the same when it is started again.</summary>
internal sealed class StormServer(string origin, string clock, IReadOnlyList<string> arguments) : IDisposable
{
    internal const string Verb = "server";

    private readonly int _port = FreePort();
    private Process? _process;

    internal string Address => $"http://127.0.0.1:{_port}";

    private Process Process => _process ?? throw new InvalidOperationException("Not started.");

    /// <summary>What the process itself runs: the whole host, which may fetch the storm's own pages and goes by the storm's clock.</summary>
    internal static Task<int> RunAsync(string origin, string clock, string[] args)
    {
        var settings = WebSettings.Parse(args) with { Fetch = new FetchSettings { AllowedOrigins = new HashSet<string> { origin } } };
        return FactCheckHost.RunAsync(settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StormClock(clock))));
    }

    internal void Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "FactCheck.Faults.dll"));
        foreach (var argument in (string[])[Verb, origin, clock, "--urls", Address, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["Logging__LogLevel__Default"] = "None";
        _process?.Dispose();
        _process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal bool HasEnded => Process.HasExited;

    internal void Kill()
    {
        Process.Kill();
        Process.WaitForExit();
    }

    /// <summary>Kills one of the children; false where there is none.</summary>
    internal bool KillChild(int draw)
    {
        var children = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, CultureInfo.InvariantCulture, out _)).Where(IsChild).Order(StringComparer.Ordinal).ToList();
        return children.Count > 0 && Signal("-KILL", children[draw % children.Count]);
    }

    internal void Freeze() => Signal("-STOP", Process.Id.ToString(CultureInfo.InvariantCulture));

    internal void Thaw() => Signal("-CONT", Process.Id.ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    // The fourth word of /proc/PID/stat, counted behind the name in brackets, is the parent.
    private bool IsChild(string? id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == Process.Id.ToString(CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool Signal(string signal, string? process)
    {
        using var kill = Process.Start("kill", [signal, process ?? ""]);
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
