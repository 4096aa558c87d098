using FactCheck.Cli.Output;
using FactCheck.Core.Reporting;

namespace FactCheck.Cli.Input;

/// <summary>Finds and reads <c>.factcheck.yml</c>.</summary>
internal static class Configuration
{
    private const string Name = ".factcheck.yml";

    /// <summary>The file named, or the one at the root of the repository that holds the articles, or the defaults.</summary>
    public static ContentConfiguration Read(string? named, IReadOnlyList<string> paths)
    {
        if (named is not null && !File.Exists(named)) throw new UsageException($"--config: there is no file '{named}'.");
        var first = paths.FirstOrDefault(p => p != "-") is { } path ? Path.GetFullPath(path) : Environment.CurrentDirectory;
        var root = FilePlace.RootOf(Directory.Exists(first) ? first : Path.GetDirectoryName(first)) ?? Environment.CurrentDirectory;
        var file = named ?? Path.Combine(root, Name);
        return File.Exists(file) ? ConfigurationReader.Read(new(named ?? Name, InputText.Read(file))) : ContentConfiguration.Default;
    }

    /// <summary>Drops what the configuration leaves out; a file named in the call is always taken.</summary>
    public static IReadOnlyList<string> Filter(ContentConfiguration configuration, IReadOnlyList<string> files, IReadOnlyList<string> named)
    {
        if (configuration.Include.Count + configuration.Exclude.Count == 0) return files;
        var kept = files.Where(f => named.Contains(f) || ContentPath.IsIncluded(FilePlace.Of(f), configuration)).ToList();
        return kept.Count > 0 ? kept : throw new UsageException($"no file matched: {Name} leaves all {files.Count} out.");
    }
}
