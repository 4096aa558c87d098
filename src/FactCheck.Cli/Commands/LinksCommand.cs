using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FactCheck.Cli.Batch;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Core.Articles;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Fetching;
using FactCheck.Fetching.Links;

namespace FactCheck.Cli.Commands;

/// <summary><c>links PATH…</c>: every link, alive, dead or uncertain.</summary>
internal static class LinksCommand
{
    private static readonly string[] Thresholds = ["dead", "uncertain", "none"];

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, globs, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var concurrency = new Option<int>("--concurrency") { Description = "Requests in flight to all hosts.", HelpName = "N", DefaultValueFactory = _ => 128 };
        var failOn = new Option<string>("--fail-on") { Description = "dead, uncertain or none.", HelpName = "W", DefaultValueFactory = _ => "dead" };
        var format = new Option<string>("--format") { Description = "text or jsonl.", HelpName = "F", DefaultValueFactory = _ => "text" };
        var command = new Command("links", "Check every link of articles: alive, dead or uncertain.") { paths, concurrency, failOn, format };
        var fetch = new FetchOptions().AddTo(command);
        command.SetAction(async (call, cancellation) =>
        {
            var (shape, threshold, inFlight) = (call.GetValue(format), call.GetValue(failOn) ?? "", call.GetValue(concurrency));
            if (shape is not ("text" or "jsonl")) throw new UsageException($"--format: '{shape}' is not text or jsonl.");
            if (!Thresholds.Contains(threshold)) throw new UsageException($"--fail-on: '{threshold}' is not {string.Join(", ", Thresholds)}{Nearest.Hint(threshold, Thresholds)}");
            if (inFlight is < 1 or > 4096) throw new UsageException("--concurrency must be between 1 and 4096.");
            var places = await FindAsync(FileNames.Expand(call.GetValue(paths) ?? []), cancellation);
            using var gathering = fetch.Gathering(call, terminal);
            var counts = await CheckAsync(gathering.Door, places, inFlight, shape == "jsonl", terminal, cancellation);
            if (gathering.Door.Settings.Offline && places.Count > 0) return ExitCode.Failed;
            var isBad = threshold != "none" && (counts[LinkVerdict.Dead] > 0 || (threshold == "uncertain" && counts[LinkVerdict.Uncertain] > 0));
            return isBad ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    // Each address as written, with its fragment, and where it stands.
    private static async Task<Dictionary<string, List<string>>> FindAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using var input = new ArticleInput();
        foreach (var path in paths)
        {
            var article = await input.ReadAsync(path, cancellation);
            var file = FilePlace.Of(path);
            foreach (var link in article.Links)
            {
                if (!link.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !link.Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) continue;
                if (!places.TryGetValue(link.Url, out var at)) places[link.Url] = at = [];
                var place = FormattableString.Invariant($"{file}:{LineOf(article, link)}");
                if (!at.Contains(place)) at.Add(place);
            }
        }
        return places;
    }

    private static int LineOf(ArticleText article, ArticleLink link) => article.Map.Position(Math.Min(link.SourceOffset, article.Source.Length)).Line;

    private static async Task<Dictionary<LinkVerdict, int>> CheckAsync(
        SourceDoor door, Dictionary<string, List<string>> places, int concurrency, bool asLines, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var counts = Enum.GetValues<LinkVerdict>().ToDictionary(v => v, _ => 0);
        var urls = new List<SourceUrl>(places.Count);
        foreach (var written in places.Keys)
        {
            if (SourceUrl.TryParse(written, out var url, out var reason)) urls.Add(url);
            else Report(terminal, asLines, new(written, written, LinkVerdict.Dead, reason), places, counts);
        }
        using (var progress = new ProgressLine(terminal, "links", urls.Count))
        {
            await foreach (var result in door.Links.CheckAsync(urls, concurrency, cancellation))
            {
                Report(terminal, asLines, new(result.Url.AsWritten, result.Url.Canonical, result.Verdict, result.Why), places, counts);
                progress.Step();
            }
        }
        terminal.Out.Flush();
        terminal.Note(FormattableString.Invariant(
            $"{places.Count} links: {counts[LinkVerdict.Alive]} alive, {counts[LinkVerdict.Dead]} dead, {counts[LinkVerdict.Uncertain]} uncertain, {door.Requests} requests ({(places.Count == 0 ? 0 : (double)door.Requests / places.Count):0.00} a link), in {clock.Elapsed.TotalSeconds:0.0} s"));
        return counts;
    }

    private static void Report(Terminal terminal, bool asLines, LinkLine line, Dictionary<string, List<string>> places, Dictionary<LinkVerdict, int> counts)
    {
        counts[line.Verdict]++;
        var at = places[line.Url];
        if (asLines) terminal.Out.WriteLine(Json(line, at));
        else if (line.Verdict != LinkVerdict.Alive) terminal.Out.WriteLine($"{Name(line.Verdict)}  {line.Url}\n  {line.Why}\n  {string.Join(", ", at)}");
    }

    private static string Json(LinkLine line, List<string> at)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonLines.Compact))
        {
            json.WriteStartObject();
            json.WriteString("url", line.Url);
            json.WriteString("canonical", line.Canonical);
            json.WriteString("verdict", Name(line.Verdict));
            json.WriteString("why", line.Why);
            json.WriteStartArray("at");
            foreach (var place in at) json.WriteStringValue(place);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string Name(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Alive => "alive",
        LinkVerdict.Dead => "dead",
        _ => "uncertain",
    };

    private sealed record LinkLine(string Url, string Canonical, LinkVerdict Verdict, string Why);
}
