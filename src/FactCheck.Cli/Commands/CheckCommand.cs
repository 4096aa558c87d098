using System.CommandLine;
using System.Globalization;
using FactCheck.Cli.Checking;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Cli.Servers;
using FactCheck.Core.Reporting;
using FactCheck.Core.Sources;

namespace FactCheck.Cli.Commands;

/// <summary><c>check PATH…</c>: the whole line, without people.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, globs, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var failOn = new Option<string>("--fail-on") { Description = "blocking, warning, inconclusive or none; with --server also unapproved.", HelpName = "W", DefaultValueFactory = _ => "blocking" };
        var formats = new Option<string[]>("--format") { Description = "F or F=FILE, repeated: " + string.Join(", ", ReportTarget.Formats.Select(f => f.Name)) + ".", HelpName = "F[=FILE]", Arity = ArgumentArity.ZeroOrMore };
        var sheet = new Option<string?>("--sheet") { Description = "A source sheet: CSV with the columns sentence or quote, source.", HelpName = "FILE" };
        var published = new Option<string?>("--published") { Description = "Day of the article (YYYY-MM-DD); its front matter tells it too.", HelpName = "DAY" };
        var since = new Option<string?>("--base") { Description = "Take up only claims that changed since this Git revision.", HelpName = "REV" };
        var config = new Option<string?>("--config") { Description = "Configuration (default: .factcheck.yml at the Git root).", HelpName = "FILE" };
        var baseline = new Option<string?>("--baseline") { Description = "Findings that were there before and do not count.", HelpName = "FILE" };
        var writeBaseline = new Option<bool>("--write-baseline") { Description = "Write the baseline: everything where there is none yet, else what still occurs of it." };
        var server = new Option<string?>("--server") { Description = $"A desk that fetches the sources and whose people decide; the token stands in {DeskClient.TokenVariable}. Without it people are not asked.", HelpName = "URL" };
        var authors = new Option<string[]>("--author") { Description = "With --server: an author, by account or name; repeat it.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var policy = new Option<string?>("--policy") { Description = "With --server: the gate policy.", HelpName = "NAME" };
        var wait = new Option<int>("--wait") { Description = "With --server: seconds to wait for people once the machine is done.", HelpName = "S" };
        var rules = CommonOptions.Rules();
        var command = new Command("check", "Check articles against the sources they cite.") { paths, failOn, formats, sheet, published, since, config, baseline, writeBaseline, server, authors, policy, wait, rules };
        var fetch = new FetchOptions().AddTo(command);
        command.SetAction(async (call, cancellation) =>
        {
            var named = call.GetValue(paths) ?? [];
            var configuration = Configuration.Read(call.GetValue(config), named);
            var baselineFile = call.GetValue(baseline);
            if (call.GetValue(writeBaseline) && baselineFile is null) throw new UsageException("--write-baseline needs --baseline FILE.");
            var request = new CheckRequest
            {
                Paths = Configuration.Filter(configuration, FileNames.Expand(named), named),
                Rules = RuleFolder.Read(call.GetValue(rules), configuration.Trust),
                FailOn = FailOn.Parse(FailOnOf(call, failOn, configuration), call.GetValue(server) is not null),
                FailsUnapproved = FailOnOf(call, failOn, configuration) == FailOn.Unapproved,
                Targets = ReportTarget.Parse(call.GetValue(formats) ?? []),
                Configuration = configuration,
                Baseline = baselineFile is not null && File.Exists(baselineFile) ? Baseline.Read(baselineFile)
                    : baselineFile is null || call.GetValue(writeBaseline) ? null : throw new UsageException($"--baseline: there is no file '{baselineFile}'."),
                BaselineFile = call.GetValue(writeBaseline) ? baselineFile : null,
                Sheet = call.GetValue(sheet) is { } file ? ReadSheet(file) : [],
                Published = call.GetValue(published) is { } day ? ReadDay(day) : null,
                // What the repository says of its scope holds for every run in continuous integration.
                Base = configuration.IsScopeChanged ? call.GetValue(since) : null,
                Notes = NotesOf(configuration, call.GetValue(since), call.GetValue(server) is not null),
            };
            using var gathering = fetch.Gathering(call, terminal, configuration);
            using var desk = call.GetValue(server) is { } address ? new DeskCheck(DeskOf(call, address), terminal) : null;
            return await new CheckRun(request, gathering, terminal, desk).RunAsync(cancellation);
        });
        return command;

        DeskRequest DeskOf(ParseResult call, string address) => call.GetValue(fetch.Offline)
            ? throw new UsageException("--server asks a desk, and --offline opens no socket: choose one of them.")
            : new(address, call.GetValue(authors) ?? [], call.GetValue(policy), call.GetValue(sheet) is { } rows ? InputText.Read(rows) : "",
                call.GetValue(published) is { } day ? ReadDay(day) : null, TimeSpan.FromSeconds(Math.Clamp(call.GetValue(wait), 0, 86_400)));
    }

    private static string FailOnOf(ParseResult call, Option<string> failOn, ContentConfiguration configuration) =>
        Explicit(call, failOn) ? call.GetValue(failOn) ?? "" : configuration.FailOn ?? "blocking";

    private static IReadOnlyList<string> NotesOf(ContentConfiguration configuration, string? since, bool asksPeople) =>
    [
        .. since is not null && !configuration.IsScopeChanged ? new[] { "ci.scope is 'all': every claim is taken up, and --base counts for nothing" } : [],
        .. configuration.IsGateRequired && !asksPeople ? new[] { "gate.required: people were not asked; that is the desk's part" } : [],
    ];

    private static bool Explicit(ParseResult call, Option option) => call.GetResult(option) is { Implicit: false };

    private static IReadOnlyList<SourceSheetRow> ReadSheet(string file)
    {
        try
        {
            return SourceSheet.Parse(InputText.Read(file));
        }
        catch (FormatException problem)
        {
            throw new UsageException($"{file}: {problem.Message}");
        }
    }

    private static DateOnly ReadDay(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read : throw new UsageException($"--published: '{day}' is not a day like 2026-03-04.");
}
