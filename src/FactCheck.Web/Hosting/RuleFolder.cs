using FactCheck.Core.Rules;

namespace FactCheck.Web.Hosting;

/// <summary>Reads the rules from disk: those that are shipped, overlaid by the desk's own.</summary>
public static class RuleFolder
{
    /// <param name="shipped">The folder beside the program.</param>
    /// <param name="own">A folder of the desk whose files replace shipped ones of the same path, or null.</param>
    public static RuleSet Read(string shipped, string? own)
    {
        var files = new SortedDictionary<string, RuleFile>(StringComparer.Ordinal);
        foreach (var folder in new[] { shipped, own }.OfType<string>())
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
                files[name] = new(name, File.ReadAllText(path));
            }
        }
        return RuleSet.Of(files.Values);
    }
}
