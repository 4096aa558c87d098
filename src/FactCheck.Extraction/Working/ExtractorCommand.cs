using System.Reflection;

namespace FactCheck.Extraction.Working;

/// <summary>How a child is started.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">What it is told.</param>
public sealed record ExtractorCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The running host's own dll, which answers the hidden verb.</summary>
    public static ExtractorCommand OfRunningHost()
        => Of(Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("This process has no entry assembly, so its extraction worker cannot be found."));

    /// <summary>The host whose program stands in <paramref name="host"/>; for tests, where another program is running.</summary>
    public static ExtractorCommand Of(Assembly host)
        => OfDll(Path.Combine(AppContext.BaseDirectory, host.GetName().Name + ".dll"));

    public static ExtractorCommand OfDll(string dll) => new(DotnetPath(), ["exec", dll, ExtractionLoop.Verb]);

    private static string DotnetPath()
    {
        var running = Environment.ProcessPath;
        if (running is not null && Path.GetFileNameWithoutExtension(running) == "dotnet") return running;
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // The runtime in use stands at <root>/shared/Microsoft.NETCore.App/<version>/.
        var root = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var beside = Path.Combine(root, name);
        return File.Exists(beside) ? beside : name;
    }
}
