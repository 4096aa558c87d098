using System.CommandLine;
using FactCheck.Core.Reporting;
using FactCheck.Fetching;

namespace FactCheck.Cli.Commands;

/// <summary>Options of all commands that fetch.</summary>
internal sealed class FetchOptions
{
    public Option<bool> AllowPrivateHosts { get; } = new("--allow-private-hosts") { Description = "Fetch from private addresses and odd ports too. A flag only, never read from configuration." };

    public Option<bool> Offline { get; } = new("--offline") { Description = "Open no socket: work with what is in the cache." };

    public Option<DirectoryInfo?> Cache { get; } = new("--cache") { Description = "Where captures are kept (default: the user's cache folder).", HelpName = "DIR" };

    public Option<double> Timeout { get; } = new("--timeout") { Description = "Seconds for one fetch.", HelpName = "S", DefaultValueFactory = _ => 20 };

    public Option<int> PerHost { get; } = new("--per-host") { Description = "Requests in flight to one host.", HelpName = "N", DefaultValueFactory = _ => 2 };

    public Option<double> CacheAge { get; } = new("--cache-age") { Description = "Hours for which a capture is used without asking again.", HelpName = "H", DefaultValueFactory = _ => 24 };

    public Option<DirectoryInfo?> Record { get; } = new("--record") { Description = "Write every answer of the network down here, for a later --replay.", HelpName = "DIR" };

    public Option<DirectoryInfo?> Replay { get; } = new("--replay") { Description = "Take every answer from a recording: opens no socket, and passes the cache by.", HelpName = "DIR" };

    public Option<string?> TimeGate { get; } = new("--timegate") { Description = "Ask this web archive (Memento) for a copy of what is gone, e.g. https://web.archive.org/web/", HelpName = "URL" };

    public Option<string?> TimeMap { get; } = new("--timemap") { Description = "Ask this list of an archive's copies where the TimeGate has none.", HelpName = "URL" };

    public Option<string?> WorkRegistry { get; } = new("--doi-registry") { Description = "Ask this registry whether a work was retracted or corrected, e.g. https://api.crossref.org/works/", HelpName = "URL" };

    public FetchOptions AddTo(Command command)
    {
        command.Options.Add(AllowPrivateHosts);
        command.Options.Add(Offline);
        command.Options.Add(Cache);
        command.Options.Add(Timeout);
        command.Options.Add(PerHost);
        command.Options.Add(CacheAge);
        command.Options.Add(Record);
        command.Options.Add(Replay);
        command.Options.Add(TimeGate);
        command.Options.Add(TimeMap);
        command.Options.Add(WorkRegistry);
        return this;
    }

    public FetchSettings Settings(ParseResult call) => FetchSettings.Default with
    {
        AllowPrivateHosts = call.GetValue(AllowPrivateHosts),
        Offline = call.GetValue(Offline),
        Timeout = Seconds(call.GetValue(Timeout)),
        RecordFolder = Folder(call),
        ReplayFolder = call.GetValue(Replay) switch { null => "", { Exists: true } folder => folder.FullName, var none => throw new Output.UsageException($"--replay: there is no folder '{none.FullName}'.") },
        TimeGate = Endpoint(call, TimeGate),
        TimeMap = Endpoint(call, TimeMap),
        WorkRegistry = Endpoint(call, WorkRegistry),
        PerHost = call.GetValue(PerHost) is >= 1 and <= 100 and var perHost ? perHost : throw new Output.UsageException("--per-host must be between 1 and 100."),
    };

    public Sources.SourceGathering Gathering(ParseResult call, Output.Terminal terminal, string saveNow = "") => Gathering(call, terminal, ContentConfiguration.Default, saveNow);

    /// <summary>What the call says comes before what the configuration says.</summary>
    public Sources.SourceGathering Gathering(ParseResult call, Output.Terminal terminal, ContentConfiguration configuration, string saveNow = "")
    {
        var settings = Settings(call) with { SaveNow = saveNow };
        if (configuration.Timeout is { } timeout && call.GetResult(Timeout) is not { Implicit: false }) settings = settings with { Timeout = Seconds(timeout) };
        if (configuration.PerHost is { } perHost && call.GetResult(PerHost) is not { Implicit: false }) settings = settings with { PerHost = perHost };
        var age = call.GetResult(CacheAge) is { Implicit: false } ? call.GetValue(CacheAge) : configuration.CacheAge ?? call.GetValue(CacheAge);
        return new(settings, new(CacheFolder(call)), TimeSpan.FromHours(age), terminal);
    }

    public string CacheFolder(ParseResult call)
    {
        if (call.GetValue(Cache) is { } named) return named.FullName;
        var user = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(user, "factcheck");
    }

    private string Folder(ParseResult call)
    {
        if (call.GetValue(Record) is not { } folder) return "";
        if (call.GetValue(Replay) is not null || call.GetValue(Offline)) throw new Output.UsageException("--record asks the network, so it goes with neither --replay nor --offline.");
        return folder.FullName;
    }

    private static string Endpoint(ParseResult call, Option<string?> option)
    {
        if (call.GetValue(option) is not { } written) return "";
        return Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? written : throw new Output.UsageException($"{option.Name}: '{written}' is not a web address.");
    }

    private static TimeSpan Seconds(double seconds) =>
        seconds is > 0 and <= 600 ? TimeSpan.FromSeconds(seconds) : throw new Output.UsageException("--timeout must be between 0 and 600 seconds.");
}
