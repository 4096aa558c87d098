using System.Diagnostics;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>The built command line, as a process of its own.</summary>
/// <param name="Folder">Where it runs.</param>
/// <param name="Token">What it shows a desk.</param>
/// <param name="Server">The desk.</param>
internal sealed record CommandTool(string Folder, string Token, string Server)
{
    internal async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FACTCHECK_TOKEN"] = Token;
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(Folder, ".cache-of-test");
        foreach (var word in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), .. words]) start.ArgumentList.Add(word);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
