using System.Globalization;

namespace FactCheck.Faults.Servers;

/// <summary>Who was started by whom, as the kernel says it.</summary>
internal static class ChildProcesses
{
    internal static IReadOnlyList<int> Of(int parent) => [.. Directory.EnumerateDirectories("/proc")
        .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && ParentOf(id) == parent).Order()];

    // The fourth word of /proc/ID/stat, counted behind the name in brackets.
    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
