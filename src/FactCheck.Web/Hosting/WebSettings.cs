namespace FactCheck.Web.Hosting;

/// <summary>What the command line says: <c>--data DIR</c>, <c>--demo</c>; everything else (<c>--urls</c> among it) is the framework's.</summary>
/// <param name="DataFolder">Where database, snapshots and keys are kept.</param>
/// <param name="Demo">A newsroom to walk into, with cited pages on a listener of its own.</param>
/// <param name="Rest">Arguments for the framework.</param>
public sealed record WebSettings(string DataFolder, bool Demo, string[] Rest)
{
    public string DatabasePath => Path.Combine(DataFolder, "factcheck.db");

    public string SnapshotFolder => Path.Combine(DataFolder, "snapshots");

    public string KeyFolder => Path.Combine(DataFolder, "keys");

    /// <exception cref="ArgumentException">An option lacks its value.</exception>
    public static WebSettings Parse(IReadOnlyList<string> args)
    {
        string? folder = null;
        var demo = false;
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--demo") demo = true;
            else if (args[i] == "--data") folder = ++i < args.Count ? args[i] : throw new ArgumentException("--data wants a folder: --data DIR");
            else if (args[i].StartsWith("--data=", StringComparison.Ordinal)) folder = args[i]["--data=".Length..];
            else rest.Add(args[i]);
        }
        return new(Path.GetFullPath(folder ?? DefaultFolder(demo)), demo, [.. rest]);
    }

    private static string DefaultFolder(bool demo)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var name = demo ? "factcheck-demo" : "factcheck";
        return home.Length > 0 ? Path.Combine(home, name) : Path.Combine("." + name);
    }
}
