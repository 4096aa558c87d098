namespace FactCheck.Web.Tests;

/// <summary>Where the files of the repository are, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Web => Path.Combine(Root, "src", "FactCheck.Web");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
