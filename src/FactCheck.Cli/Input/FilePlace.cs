namespace FactCheck.Cli.Input;

/// <summary>How a file is named in results: relative to the Git root it lies in, else to the current directory; always with <c>/</c>.</summary>
internal static class FilePlace
{
    public static string Of(string path)
    {
        if (path == "-") return "-";
        var full = Path.GetFullPath(path);
        return Path.GetRelativePath(RootOf(Path.GetDirectoryName(full)) ?? Environment.CurrentDirectory, full).Replace('\\', '/');
    }

    /// <summary>The Git root that holds a folder, or null.</summary>
    public static string? RootOf(string? folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }
        return null;
    }
}
