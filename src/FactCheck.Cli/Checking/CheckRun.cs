using System.Reflection;
using FactCheck.Cli.Git;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Sources;
using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Reporting;
using FactCheck.Core.Sources;

namespace FactCheck.Cli.Checking;

/// <summary>One run of <c>check</c>: read the articles, bring the captures (from the network, or from a desk that was asked), let <see cref="ArticleCheck"/> decide, write it down.</summary>
internal sealed class CheckRun(CheckRequest request, SourceGathering gathering, Terminal terminal, DeskCheck? desk = null)
{
    private readonly Dictionary<string, DeskStanding> _standings = new(StringComparer.Ordinal);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // The rules take as long to parse as an article to read: side by side, since a person waits.
        var parsing = Task.Run(() => CheckRules.Parse(request.Rules), cancellation);
        using var input = new ArticleInput();
        var before = request.Base is { } revision ? BaseRevision.Open(revision, request.Paths) : null;
        var texts = await ReadAsync(request.Paths.Where(p => before?.IsChanged(p) ?? true), input, cancellation);
        var rules = await parsing;
        var scope = before is null ? ChangedClaims.All : await ChangedClaims.SinceAsync(before, rules, input, cancellation);
        var readings = texts.Select(t => ArticleCheck.Read(t.Text, request.Sheet, rules, request.Published) with { Path = t.Path }).ToList();
        var keys = readings.DistinctBy(r => r.Path).ToDictionary(r => r.Path, r => r.ClaimKeys, StringComparer.Ordinal);
        var wanted = readings.Select(r => (Reading: r, Claims: Wanted(r, scope, keys))).ToList();
        await AskDeskAsync(texts, cancellation);
        var captures = desk is null
            ? await gathering.GatherAsync(wanted.SelectMany(w => w.Claims.SelectMany(c => ArticleCheck.SourcesOf(w.Reading, c))), cancellation)
            : Brought(wanted.SelectMany(w => w.Claims.SelectMany(c => ArticleCheck.SourcesOf(w.Reading, c))));
        var now = TimeProvider.System.GetUtcNow();
        var report = new CheckReport
        {
            Version = Version,
            Articles = [.. wanted.Select(w => Judge(w.Reading, w.Claims, captures, rules, now))],
            Captures = captures,
            IsComplete = captures.Count == 0 || captures.Values.Any(c => c.Outcome != CaptureOutcome.NotAttempted),
            Notes = [.. NotesOf(captures), .. scope.Notes, .. request.Notes],
            Base = scope.Commit,
            At = now,
        };
        report = Silence(report);
        if (desk is not null) report = report with { Articles = [.. report.Articles.Select(a => DeskWord.Lay(a, _standings[a.Path]))] };
        Write(report);
        return ExitOf(report);
    }

    public static string Version { get; } = typeof(CheckRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private async Task AskDeskAsync(IEnumerable<(string Path, ArticleText Text)> texts, CancellationToken cancellation)
    {
        if (desk is null) return;
        foreach (var (path, text) in texts) _standings[path] = await desk.AskAsync(path, text, cancellation);
    }

    // What the desk does not hand out (a private source) or has not reached is not attempted here either.
    private Dictionary<string, Capture> Brought(IEnumerable<string> urls)
    {
        var theirs = _standings.Values.SelectMany(s => s.Captures).DistinctBy(c => c.Url).ToDictionary(c => c.Url, StringComparer.Ordinal);
        return urls.Select(u => SourceUrl.TryParse(u, out var url, out _) ? url.Canonical : u).Distinct(StringComparer.Ordinal)
            .ToDictionary(u => u, u => theirs.GetValueOrDefault(u) ?? new Capture { Url = u, Outcome = CaptureOutcome.NotAttempted, Reason = "The desk has no capture of it to show.", At = TimeProvider.System.GetUtcNow() }, StringComparer.Ordinal);
    }

    private static async Task<List<(string Path, ArticleText Text)>> ReadAsync(IEnumerable<string> paths, ArticleInput input, CancellationToken cancellation)
    {
        var texts = new List<(string, ArticleText)>();
        foreach (var path in paths) texts.Add((FilePlace.Of(path), await input.ReadWholeAsync(path, cancellation)));
        return texts;
    }

    // What is noticed about the article as a whole counts where it touches a claim that the run took up.
    private static CheckedArticle Judge(ArticleReading reading, IReadOnlyList<int> claims, IReadOnlyDictionary<string, Capture> captures, CheckRules rules, DateTimeOffset now)
    {
        var judgement = ArticleCheck.Judge(reading, claims, captures, rules, now);
        var keys = claims.Select(c => reading.ClaimKeys[c]).ToHashSet(StringComparer.Ordinal);
        return new(reading.Path, reading, judgement with { Findings = [.. judgement.Findings.Where(f => f.ClaimKey.Length == 0 || keys.Contains(f.ClaimKey))] });
    }

    // The configuration may leave kinds of claims out, and those the engine is less sure of. A claim of an included file that is
    // read in this run as well is answered there, on its own line.
    private List<int> Wanted(ArticleReading reading, ChangedClaims scope, Dictionary<string, IReadOnlyList<string>> keys)
    {
        var (kinds, threshold) = (request.Configuration.Kinds, request.Configuration.Threshold);
        var elsewhere = reading.Text.Includes.SelectMany(i => keys.GetValueOrDefault(i) ?? []).ToHashSet(StringComparer.Ordinal);
        return [.. scope.In(reading).Where(c => !elsewhere.Contains(reading.ClaimKeys[c])).Where(c => reading.Extraction.Claims[c] is var claim && claim.Score >= threshold && (kinds.Count == 0 || kinds.Contains(claim.Kind)))];
    }

    private CheckReport Silence(CheckReport report)
    {
        var today = DateOnly.FromDateTime(report.At.UtcDateTime);
        var before = report.AllFindings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        if (request.BaselineFile is { } file) Baseline.Write(file, request.Baseline, before);
        var baseline = request.Baseline ?? new HashSet<string>();
        var isWhole = request.Base is null;
        var gone = isWhole ? baseline.Count(id => !before.Contains(id)) : 0;
        return report with
        {
            Articles = [.. report.Articles.Select(a => Silencer.Apply(a, request.Configuration.Rules, baseline, today, isWhole))],
            Findings = gone == 0 || request.BaselineFile is not null ? [] : [HouseRules.Of(HouseRules.StaleBaseline, $"The baseline names {gone} {(gone == 1 ? "finding that no longer occurs" : "findings that no longer occur")}.")],
        };
    }

    private static List<string> NotesOf(IReadOnlyDictionary<string, Capture> captures) =>
        captures.Count > 0 && captures.Values.All(c => c.Outcome == CaptureOutcome.NotAttempted) ? ["no source was checked"] : [];

    private void Write(CheckReport report)
    {
        foreach (var target in request.Targets)
        {
            var text = target.Format.Write(report);
            if (target.File is null) terminal.Out.Write(text);
            else File.WriteAllText(target.File, text);
        }
        terminal.Out.Flush();
        if (request.Targets.All(t => t.File is not null || t.Format is not TextReport))
        {
            foreach (var note in report.Notes) terminal.Note(note);
            terminal.Note(report.Sum.ToString());
        }
        if (!report.IsComplete) terminal.Complain("not one cited source could be attempted; this is no pass.");
    }

    private int ExitOf(CheckReport report)
    {
        if (!report.IsComplete) return ExitCode.Failed;
        if (request.FailOn is { } least && report.AllFindings.Any(f => f.Severity >= least)) return ExitCode.Findings;
        if (_standings.Values.All(s => s.State == "open")) return ExitCode.Done;
        if (request.FailsUnapproved) return ExitCode.Findings;
        // A closed gate that --fail-on lets pass still waits for its people.
        return ExitCode.Waits;
    }
}
