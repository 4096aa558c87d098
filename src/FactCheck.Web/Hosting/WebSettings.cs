using FactCheck.Fetching;

namespace FactCheck.Web.Hosting;

/// <summary>What the command line says: <c>--data DIR</c>, <c>--rules DIR</c>, <c>--demo</c>, and whom to ask about sources (<c>--timegate</c>, <c>--timemap</c>, <c>--doi-registry</c>); everything else (<c>--urls</c> among it) is the framework's.</summary>
/// <param name="DataFolder">Where database, snapshots and keys are kept.</param>
/// <param name="Demo">A newsroom to walk into, with cited pages on a listener of its own.</param>
/// <param name="Rules">A folder of rules that overlay the shipped ones, or null.</param>
/// <param name="Rest">Arguments for the framework.</param>
public sealed record WebSettings(string DataFolder, bool Demo, string? Rules, string[] Rest)
{
    /// <summary>How sources are fetched; <c>--demo</c> and browser tests let one origin of their own through, in memory only.</summary>
    public FetchSettings Fetch { get; init; } = FetchSettings.Default;

    public string DatabasePath => Path.Combine(DataFolder, "factcheck.db");

    public string SnapshotFolder => Path.Combine(DataFolder, "snapshots");

    public string KeyFolder => Path.Combine(DataFolder, "keys");

    /// <exception cref="ArgumentException">An option lacks its value.</exception>
    public static WebSettings Parse(IReadOnlyList<string> args)
    {
        string? folder = null, rules = null;
        var fetch = FetchSettings.Default;
        var demo = false;
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--demo") demo = true;
            else if (Value(args, ref i, "--data") is { } data) folder = data;
            else if (Value(args, ref i, "--rules") is { } own) rules = Path.GetFullPath(own);
            else if (Value(args, ref i, "--timegate") is { } gate) fetch = fetch with { TimeGate = Address(gate) };
            else if (Value(args, ref i, "--timemap") is { } map) fetch = fetch with { TimeMap = Address(map) };
            else if (Value(args, ref i, "--doi-registry") is { } registry) fetch = fetch with { WorkRegistry = Address(registry) };
            else rest.Add(args[i]);
        }
        return new(Path.GetFullPath(folder ?? DefaultFolder(demo)), demo, rules, [.. rest]) { Fetch = fetch };
    }

    private static string? Value(IReadOnlyList<string> args, ref int i, string option)
    {
        if (args[i].StartsWith(option + "=", StringComparison.Ordinal)) return args[i][(option.Length + 1)..];
        if (args[i] != option) return null;
        return ++i < args.Count ? args[i] : throw new ArgumentException($"{option} wants a value: {option} {(option is "--data" or "--rules" ? "DIR" : "URL")}");
    }

    private static string Address(string written)
        => Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? written : throw new ArgumentException($"'{written}' is not a web address.");

    private static string DefaultFolder(bool demo)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var name = demo ? "factcheck-demo" : "factcheck";
        return home.Length > 0 ? Path.Combine(home, name) : Path.Combine("." + name);
    }
}
