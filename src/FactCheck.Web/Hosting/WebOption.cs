namespace FactCheck.Web.Hosting;

/// <summary>An option of the server's command line.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Wants">What it takes; empty where it takes nothing.</param>
/// <param name="Usual">What holds where it is left out.</param>
/// <param name="Means">What it does.</param>
public sealed record WebOption(string Name, string Wants, string Usual, string Means)
{
    /// <summary>All of them. docs/configuration.md is written from this list, and a test keeps the two the same.</summary>
    public static IReadOnlyList<WebOption> All { get; } =
    [
        new("--urls", "URL;URL", "http://localhost:5000; a worker any free port of this machine", "where it listens"),
        new("--data", "FOLDER", "`factcheck` in the user's folder for application data", "where everything is kept; made where it is missing"),
        new("--database", "WORDS", "SQLite in the data folder", "connection string of a PostgreSQL that processes share; `ConnectionStrings__FactCheck` in the environment keeps a password out of the list of processes"),
        new("--role", "web\\|worker\\|both", "both", "what this process does; `web` and `worker` need a shared database"),
        new("--workers", "1–256", $"{Jobs.JobSettings.Usual}", "how many steps run at once in this process; most of them wait for the network"),
        new("--rules", "FOLDER", "the shipped rules alone", "the desk's own rules, laid over the shipped ones"),
        new("--proxy", "ADDRESS", "nobody's word counts", "IP address of a proxy in front whose X-Forwarded headers count; may be said again for another"),
        new("--public-url", "URL", "as each request names it; nothing in webhooks", "our own address as people outside reach it, before the links in exports, feeds, invitations, mail and webhooks"),
        new("--timegate", "URL", "none is asked", "a web archive (Memento, RFC 7089) that is asked for the nearest copy of a source that is gone"),
        new("--timemap", "URL", "none is asked", "the same archive's list of copies, asked where the time gate has no answer"),
        new("--save-now", "URL", "off", "a web archive that is asked, once a claim is approved, to keep a copy of every public page it cites: `https://web.archive.org/save/`; private sources are never named to it"),
        new("--doi-registry", "URL", "none is asked", "a registry that is asked whether a work with a DOI was retracted or corrected"),
        new("--check-search", "URL", "none is asked", "a search for checks by others in the shape of claims:search, asked when somebody presses “Ask others”; its key stands in CheckSearch__Key in the environment"),
        new("--demo", "", "off", "a newsroom with people, articles and sources of its own, on this machine only, in a folder that `--demo` made"),
        new("--environment", "NAME", "Production", "the framework's name for where it runs; it changes nothing in FactCheck"),
    ];

    /// <summary>Refuses an option that nobody reads: a misspelt one would otherwise be silently without effect.</summary>
    /// <exception cref="ArgumentException">There is no such option.</exception>
    public static void RequireKnown(string written)
    {
        // The framework's own settings are paths: --Logging:LogLevel:Default=Information.
        if (!written.StartsWith("--", StringComparison.Ordinal) || written.Contains(':', StringComparison.Ordinal)) return;
        var name = written.Split('=')[0];
        if (All.Any(o => o.Name == name)) return;
        var near = All.Select(o => o.Name).MinBy(o => Distance(o, name)) ?? "--data";
        throw new ArgumentException($"There is no option {name}. " + (Distance(near, name) <= 3 ? $"Did you mean {near}?" : $"There are {string.Join(", ", All.Select(o => o.Name))}."));
    }

    // Letters to change, add or leave out between two short words.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++) (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
