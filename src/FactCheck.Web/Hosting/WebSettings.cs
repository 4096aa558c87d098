using System.Globalization;
using FactCheck.Fetching;
using FactCheck.Pipeline.Notices;
using FactCheck.Web.Jobs;

namespace FactCheck.Web.Hosting;

/// <summary>What the command line says: <c>--data DIR</c>, <c>--rules DIR</c>, <c>--demo</c>, <c>--database WORDS</c>,
/// <c>--proxy ADDRESS</c>, <c>--role web|worker|both</c>, <c>--workers N</c>, and whom to ask about sources (<c>--timegate</c>, <c>--timemap</c>, <c>--save-now</c>,
/// <c>--doi-registry</c>) and about checks by others (<c>--check-search</c>), <c>--public-url</c>; everything else (<c>--urls</c> among it) is the framework's.</summary>
/// <param name="DataFolder">Where database, snapshots and keys are kept.</param>
/// <param name="Demo">A newsroom to walk into, with cited pages on a listener of its own.</param>
/// <param name="Rules">A folder of rules that overlay the shipped ones, or null.</param>
/// <param name="Rest">Arguments for the framework.</param>
public sealed record WebSettings(string DataFolder, bool Demo, string? Rules, string[] Rest)
{
    private const string AddressWants = "a web address: {0} URL";
    private const string RoleWants = "web, worker or both";
    private const string WorkersWants = "a number from 1 to 256";

    /// <summary>How sources are fetched; <c>--demo</c> and browser tests let one origin of their own through, in memory only.</summary>
    public FetchSettings Fetch { get; init; } = FetchSettings.Default;

    /// <summary>Connection string of a PostgreSQL that several processes share; null for the file in the data folder.</summary>
    public string? Database { get; init; }

    public ProcessRole Role { get; init; }

    /// <summary>Steps of the assembly line that run at once in this process.</summary>
    public int Workers { get; init; } = JobSettings.Usual;

    /// <summary>A search for checks by others, or null.</summary>
    public Uri? Search { get; init; }

    /// <summary>Addresses of proxies whose word counts about who asks; nobody's unless named.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Before the links that leave the house; unknown unless named.</summary>
    public PublicSite Site { get; init; } = PublicSite.Unknown;

    public string DatabasePath => Path.Combine(DataFolder, "factcheck.db");

    public string SnapshotFolder => Path.Combine(DataFolder, "snapshots");

    public string KeyFolder => Path.Combine(DataFolder, "keys");

    /// <exception cref="ArgumentException">An option lacks its value, or has one that it does not take.</exception>
    public static WebSettings Parse(IReadOnlyList<string> args)
    {
        string? folder = null, rules = null, database = null;
        var (role, workers) = (ProcessRole.Both, JobSettings.Usual);
        var fetch = FetchSettings.Default;
        Uri? checks = null;
        var site = PublicSite.Unknown;
        var demo = false;
        var (rest, proxies) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--demo") demo = true;
            else if (Value(args, ref i, "--data") is { } data) folder = data;
            else if (Value(args, ref i, "--rules") is { } own) rules = Path.GetFullPath(own);
            else if (Value(args, ref i, "--timegate", AddressWants) is { } gate) fetch = fetch with { TimeGate = Address(gate) };
            else if (Value(args, ref i, "--timemap", AddressWants) is { } map) fetch = fetch with { TimeMap = Address(map) };
            else if (Value(args, ref i, "--save-now", AddressWants) is { } keep) fetch = fetch with { SaveNow = Address(keep) };
            else if (Value(args, ref i, "--doi-registry", AddressWants) is { } registry) fetch = fetch with { WorkRegistry = Address(registry) };
            else if (Value(args, ref i, "--check-search", AddressWants) is { } search) checks = new(Address(search));
            else if (Value(args, ref i, "--database", "a connection string: --database \"Host=…;Database=…;Username=…\"") is { } words) database = words;
            else if (Value(args, ref i, "--proxy", "an address: --proxy 10.0.0.2") is { } proxy) proxies.Add(ProxyOf(proxy));
            else if (Value(args, ref i, "--public-url", AddressWants) is { } address) site = new(SiteAddress.Read(address));
            else if (Value(args, ref i, "--role", RoleWants) is { } name) role = RoleOf(name);
            else if (Value(args, ref i, "--workers", WorkersWants) is { } count) workers = CountOf(count);
            else
            {
                if (i == 0 || args[i - 1] is not ("--urls" or "--environment")) WebOption.RequireKnown(args[i]);
                rest.Add(args[i]);
            }
        }
        if (demo && database is not null) throw new ArgumentException("--demo keeps its newsroom in a folder of its own, never in a database that others share. Leave --database out.");
        return new(Path.GetFullPath(folder ?? DefaultFolder(demo)), demo, rules, [.. rest]) { Fetch = fetch, Database = database, Role = role, Workers = workers, Search = checks, Proxies = proxies, Site = site };
    }

    private static string? Value(IReadOnlyList<string> args, ref int i, string option, string wants = "a folder: {0} DIR")
    {
        if (args[i].StartsWith(option + "=", StringComparison.Ordinal)) return args[i][(option.Length + 1)..];
        if (args[i] != option) return null;
        return ++i < args.Count ? args[i] : throw new ArgumentException($"{option} wants {string.Format(CultureInfo.InvariantCulture, wants, option)}");
    }

    private static ProcessRole RoleOf(string name) =>
        Enum.TryParse<ProcessRole>(name, ignoreCase: true, out var role) && !char.IsAsciiDigit(name[0]) ? role : throw new ArgumentException($"--role wants {RoleWants}; {name} is none of them.");

    private static int CountOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 256 ? count : throw new ArgumentException($"--workers wants {WorkersWants}.");

    private static string ProxyOf(string written) =>
        System.Net.IPAddress.TryParse(written, out _) ? written : throw new ArgumentException($"--proxy wants the proxy's IP address; '{written}' is none.");

    private static string Address(string written)
        => Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? written : throw new ArgumentException($"'{written}' is not a web address.");

    private static string DefaultFolder(bool demo)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var name = demo ? "factcheck-demo" : "factcheck";
        return home.Length > 0 ? Path.Combine(home, name) : Path.Combine("." + name);
    }
}
