using FactCheck.Cli.Output;
using FactCheck.Core.Rules;

namespace FactCheck.Cli.Input;

/// <summary>Reads rules from disk: the shipped ones beside the program, overlaid by a folder of the desk's own.</summary>
internal static class RuleFolder
{
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The shipped rules with <paramref name="overlay"/> over them; null for none; <paramref name="last"/> lies over both.</summary>
    public static RuleSet Read(string? overlay, RuleFile? last = null)
    {
        if (overlay is not null && !Directory.Exists(overlay)) throw new UsageException($"--rules: there is no folder '{overlay}'.");
        return RuleSet.Of([.. FilesOf(Shipped), .. overlay is null ? [] : FilesOf(overlay), .. last is null ? (RuleFile[])[] : [last]]);
    }

    private static IEnumerable<RuleFile> FilesOf(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => new RuleFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)))
            : [];
}
