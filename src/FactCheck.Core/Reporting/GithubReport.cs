using System.Globalization;
using System.Text;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>Log commands of GitHub Actions. GitHub shows ten errors and ten warnings a step and drops the rest, so a line says how many there are.</summary>
public sealed class GithubReport : IReportFormat
{
    public string Name => "github";

    public string Write(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var placed in PlacedFinding.All(report).OrderByDescending(p => p.Finding.Severity))
        {
            var columns = placed.Start.Line == placed.End.Line
                ? string.Create(CultureInfo.InvariantCulture, $",col={placed.Start.Column},endColumn={placed.End.Column}") : "";
            var title = $"{placed.Finding.Rule} {OutsideNames.Of(placed.Finding.Severity)}";
            text.Append(CultureInfo.InvariantCulture,
                $"::{Command(placed.Finding.Severity)} file={Property(placed.File)},line={placed.Start.Line},endLine={placed.End.Line}{columns},title={Property(title)}::{Data(Message(placed))}\n");
        }
        foreach (var note in report.Notes) text.Append(CultureInfo.InvariantCulture, $"::notice::{Data(note)}\n");
        text.Append(CultureInfo.InvariantCulture, $"::notice::{Data("FactCheck: " + report.Sum)}\n");
        return text.ToString();
    }

    private static string Message(PlacedFinding placed) => $"{placed.Finding.Message} {placed.Finding.Next} [{placed.Finding.Id}]";

    private static string Command(Severity severity) => severity switch
    {
        Severity.Blocking => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
