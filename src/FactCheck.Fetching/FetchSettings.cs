namespace FactCheck.Fetching;

/// <summary>How sources are fetched. The defaults are the limits that hostile.md assumes.</summary>
public sealed record FetchSettings
{
    public static FetchSettings Default { get; } = new();

    /// <summary>Lets private addresses and every port through. A flag of the command line only; never read from configuration.</summary>
    public bool AllowPrivateHosts { get; init; }

    /// <summary>Exact origins (scheme, host, port) that may be fetched although they are private: the demo's own sources.</summary>
    public IReadOnlySet<string> AllowedOrigins { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Origins that are never fetched: our own address.</summary>
    public IReadOnlySet<string> OwnOrigins { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Opens no socket at all.</summary>
    public bool Offline { get; init; }

    /// <summary>One fetch with all its redirects, without the wait for a turn.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Most bytes read from the wire.</summary>
    public int MaxWireBytes { get; init; } = 5_000_000;

    /// <summary>Most bytes after content decoding.</summary>
    public int MaxBodyBytes { get; init; } = 10_000_000;

    /// <summary>Most kilobytes of headers.</summary>
    public int MaxHeaderKilobytes { get; init; } = 32;

    /// <summary>Requests in flight to one host.</summary>
    public int PerHost { get; init; } = 2;

    /// <summary>Least time between two requests to one host.</summary>
    public TimeSpan HostInterval { get; init; } = TimeSpan.Zero;

    /// <summary>The longest a fetch waits for a host that asked us to slow down; past it the source is reported as rate-limited.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause before the one second try after a server error or a failed connection.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Where every answer is written down for a later run, or empty.</summary>
    public string RecordFolder { get; init; } = "";

    /// <summary>Where answers are taken from instead of the network, or empty. No socket is opened then.</summary>
    public string ReplayFolder { get; init; } = "";

    /// <summary>
    /// TimeGate (RFC 7089) that is asked for a copy of a page that is gone, its address before that of the page:
    /// <c>https://web.archive.org/web/</c>. Empty: none is asked.
    /// </summary>
    public string TimeGate { get; init; } = "";

    /// <summary>TimeMap in link format, asked where the TimeGate has no answer: <c>https://web.archive.org/web/timemap/link/</c>. Empty: none.</summary>
    public string TimeMap { get; init; } = "";

    /// <summary>Where an archive takes a copy on request: <c>https://web.archive.org/save/</c>. Empty: none.</summary>
    public string SaveNow { get; init; } = "";

    /// <summary>Registry that is asked about a DOI, its address before the DOI: <c>https://api.crossref.org/works/</c>. Empty: none is asked.</summary>
    public string WorkRegistry { get; init; } = "";

    public bool ObeyRobots { get; init; } = true;

    /// <summary>Says honestly who asks and where to complain.</summary>
    public string UserAgent { get; init; } = "FactCheck/0.1 (+https://github.com/factcheck/factcheck; checks the sources an article cites)";
}
