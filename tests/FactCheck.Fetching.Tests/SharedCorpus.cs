namespace FactCheck.Fetching.Tests;

/// <summary>Cases that are kept beside the repository and not in it.</summary>
internal static class SharedCorpus
{
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "corpus", name);
            if (File.Exists(path)) return path;
        }
        return null;
    }

    /// <summary>Where a program of the search path stands, or null.</summary>
    public static string? Program(string name)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static string? Python() => Program("python3");
}
