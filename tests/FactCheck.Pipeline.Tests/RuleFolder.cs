using FactCheck.Core.Rules;

namespace FactCheck.Pipeline.Tests;

/// <summary>The rules of the repository, as they are shipped.</summary>
public static class RuleFolder
{
    public static RuleSet Read()
    {
        var root = Root();
        return RuleSet.Of(Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(f => new RuleFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) return Path.Combine(folder.FullName, "rules");
        }
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
