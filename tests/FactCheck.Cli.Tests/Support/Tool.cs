using System.Diagnostics;
using System.Text;

namespace FactCheck.Cli.Tests.Support;

/// <summary>Runs the built program as scripts do.</summary>
internal static class Tool
{
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "factcheck.dll");

    public static async Task<ToolAnswer> RunAsync(string folder, string? input, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = ReadAllAsync(process.StandardOutput.BaseStream);
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null) await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Dll);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // A locale that is neither UTF-8 nor English must change nothing.
        start.Environment["LC_ALL"] = "C";
        // The runtime's own debugger port is no business of the program's.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, ".cache-of-test");
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
