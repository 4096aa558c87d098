namespace FactCheck.Cli.Input;

/// <summary>Files that an article includes, from the folder of its repository and from nowhere else: a text must not pull in what its reader may not see.</summary>
internal static class IncludedFile
{
    /// <summary>Reads files by their paths from the root that holds <paramref name="path"/>.</summary>
    public static Func<string, string?> Beside(string path)
    {
        var root = FilePlace.RootOf(Path.GetDirectoryName(Path.GetFullPath(path))) ?? Environment.CurrentDirectory;
        return place => IsPlain(root, place) && File.Exists(Path.Combine(root, place)) ? InputText.Read(Path.Combine(root, place)) : null;
    }

    // A link in the file system may lead anywhere.
    private static bool IsPlain(string root, string place)
    {
        var at = root;
        foreach (var part in place.Split('/'))
        {
            if (part is "..") return false;
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null) return false;
        }
        return true;
    }
}
