using FactCheck.Cli.Output;
using FactCheck.Core.Reporting;
using FactCheck.Core.Rules;

namespace FactCheck.Cli.Checking;

/// <summary>A format and where it goes.</summary>
/// <param name="Format">How.</param>
/// <param name="File">Where; null for standard output.</param>
internal sealed record ReportTarget(IReportFormat Format, string? File)
{
    public static IReadOnlyList<IReportFormat> Formats { get; } = 
    [
        new TextReport(), new JsonReport(), new JsonLinesReport(), new SarifReport(), new GithubReport(), new RdjsonReport(), new CodeQualityReport(), new JUnitReport(), new MarkdownReport(), new HtmlReport(),
    ];

    /// <summary>Reads every <c>--format F[=FILE]</c>; text to standard output where none is given.</summary>
    public static IReadOnlyList<ReportTarget> Parse(IReadOnlyList<string> written)
    {
        if (written.Count == 0) return [new(Formats[0], null)];
        var targets = written.Select(Parse).ToList();
        if (targets.Count(t => t.File is null) > 1) throw new UsageException("--format: only one format goes to standard output; give the others a file, as in sarif=report.sarif.");
        return targets;
    }

    private static ReportTarget Parse(string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? written : written[..equals];
        var format = Formats.FirstOrDefault(f => f.Name == name)
            ?? throw new UsageException($"--format: there is no format '{name}'{Nearest.Hint(name, Formats.Select(f => f.Name))}");
        if (equals >= 0 && equals == written.Length - 1) throw new UsageException($"--format: '{written}' names no file.");
        return new(format, equals < 0 ? null : written[(equals + 1)..]);
    }
}
