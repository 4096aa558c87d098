using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using FactCheck.Cli.Output;

namespace FactCheck.Cli.Git;

/// <summary>Runs the git that the user has: it knows the repository's own settings, worktrees and shallow clones.</summary>
internal static class GitCommand
{
    /// <summary>Standard output of a call that must succeed, or null where git says no.</summary>
    public static byte[]? Run(string folder, byte[]? input, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (IEnumerable<string>)["-C", folder, "-c", "core.quotepath=off", .. arguments]) start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start) ?? throw new UsageException("--base needs git, which did not start.");
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            var writing = Task.Run(() => Feed(git, input));
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            writing.Wait();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception)
        {
            throw new UsageException("--base needs git, which is not installed here.");
        }
    }

    public static string? Text(string folder, params IEnumerable<string> arguments) =>
        Run(folder, null, arguments) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimEnd('\n', '\r') : null;

    /// <summary>Parts of an answer that separates them with NUL (<c>-z</c>).</summary>
    public static IReadOnlyList<string> Parts(byte[]? answer) =>
        answer is null ? [] : Encoding.UTF8.GetString(answer).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static void Feed(Process git, byte[]? input)
    {
        try
        {
            if (input is not null) git.StandardInput.BaseStream.Write(input);
            git.StandardInput.Close();
        }
        catch (IOException)
        {
            // git ended before it read everything; its exit code tells why.
        }
    }
}
