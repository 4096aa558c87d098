using System.Diagnostics;
using System.Globalization;
using FactCheck.Faults.Servers;

namespace FactCheck.Faults.Storms;

/// <summary>
/// A disk that is full for some processes and for nobody else: the kernel refuses each write of theirs beyond a limit (RLIMIT_FSIZE), half way through
/// where it falls so.
/// </summary>
internal static class DiskRoom
{
    internal const string Unlimited = "unlimited";

    /// <summary>The process and everybody whom it started; the limit is in bytes.</summary>
    internal static void Limit(int parent, string bytes)
    {
        foreach (var process in (int[])[parent, .. ChildProcesses.Of(parent)]) LimitOne(process, bytes);
    }

    // Root in a container may not limit another's process; its owner may.
    private static void LimitOne(int process, string bytes)
    {
        string[] owner = [];
        try
        {
            var status = File.ReadAllLines($"/proc/{process}/status").ToLookup(l => l.Split(':')[0], l => l.Split('\t').ElementAtOrDefault(1) ?? "");
            if (Environment.IsPrivilegedProcess) owner = ["--reuid", status["Uid"].First(), "--regid", status["Gid"].First(), "--clear-groups"];
        }
        catch (IOException)
        {
            // It ended while we looked.
            return;
        }
        using var limit = Process.Start("setpriv", [.. owner, "prlimit", "--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:{Unlimited}"]);
        limit.WaitForExit();
    }
}
