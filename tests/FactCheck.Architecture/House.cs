using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace FactCheck.Architecture;

/// <summary>This checkout, read as text: its projects and its source files.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    /// <summary>Hand-written C# files below a folder of the checkout.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => !p.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    /// <summary>Projects below <c>src</c> or <c>tests</c> with the projects they refer to, without the common prefix.</summary>
    public static IReadOnlyDictionary<string, string[]> References(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(Name, p => XDocument.Load(p).Descendants("ProjectReference")
                .Select(r => Name((r.Attribute("Include")?.Value ?? "").Replace('\\', '/'))).Order(StringComparer.Ordinal).ToArray());

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project).Replace("FactCheck.", "", StringComparison.Ordinal);

    private static SourceFile Read(string path)
    {
        var text = File.ReadAllText(Path.Combine(Root, path));
        return new(path, text, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no FactCheck.sln above the tests");
    }
}
