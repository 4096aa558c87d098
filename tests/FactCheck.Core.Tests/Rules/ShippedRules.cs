using FactCheck.Core.Rules;

namespace FactCheck.Core.Tests.Rules;

/// <summary>The rules folder of this checkout.</summary>
internal static class ShippedRules
{
    public static string Root { get; } = FindRoot();

    public static RuleSet Read()
    {
        var folder = Path.Combine(Root, "rules");
        return RuleSet.Of(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => new RuleFile(Path.GetRelativePath(folder, f), File.ReadAllText(f))));
    }

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "FactCheck.sln"))) root = root.Parent;
        return root?.FullName ?? throw new DirectoryNotFoundException("no checkout above the tests");
    }
}
