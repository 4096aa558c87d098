using System.IO.Enumeration;
using FactCheck.Cli.Output;
using FactCheck.Core.Reporting;

namespace FactCheck.Cli.Input;

/// <summary>Finds the article files that paths, folders and globs name, in a stable order.</summary>
internal static class FileNames
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdown", ".mdx", ".html", ".htm", ".txt"];
    private static readonly string[] SkippedFolders = [".git", "node_modules", "bin", "obj", ".venv"];

    /// <summary>Every file once; <c>-</c> stands for itself.</summary>
    /// <exception cref="UsageException">A named file does not exist, or nothing matches.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (path == "-" || File.Exists(path)) found.Add(path);
            else if (Directory.Exists(path)) found.AddRange(In(path, _ => true));
            else if (path.AsSpan().IndexOfAny('*', '?', '[') >= 0) found.AddRange(Globbed(path));
            else InputText.ReadBytes(path); // says that there is none, and what is near
        }
        if (found.Count == 0) throw new UsageException($"no file matched {string.Join(' ', paths)}.");
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True where a file's name says that it may be an article.</summary>
    public static bool IsArticle(string path) => Array.IndexOf(Extensions, Path.GetExtension(path).ToLowerInvariant()) >= 0;

    private static List<string> Globbed(string glob)
    {
        var normal = glob.Replace('\\', '/');
        var root = normal.StartsWith('/') ? "/" : ".";
        var fixedParts = normal.Split('/').TakeWhile(p => p.AsSpan().IndexOfAny('*', '?', '[') < 0).ToArray();
        var folder = fixedParts.Length == 0 ? root : string.Join('/', fixedParts);
        if (folder.Length == 0) folder = "/";
        var rest = string.Join('/', normal.Split('/').Skip(fixedParts.Length));
        return Directory.Exists(folder) ? In(folder, f => ContentPath.Meets(Path.GetRelativePath(folder, f).Replace('\\', '/'), rest)) : [];
    }

    private static List<string> In(string folder, Func<string, bool> wanted)
    {
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => Array.IndexOf(SkippedFolders, entry.FileName.ToString()) < 0 && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        return [.. files.Where(f => IsArticle(f) && wanted(f))
            .Select(f => f.Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }
}
