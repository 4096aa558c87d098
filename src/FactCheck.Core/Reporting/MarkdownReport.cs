using System.Globalization;
using System.Text;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Reporting;

/// <summary>For a step summary or a comment: the sum, then a table of what was noticed.</summary>
public sealed class MarkdownReport : IReportFormat
{
    // A step summary may hold a megabyte and a comment 65,535 characters; nobody reads more rows than this.
    private const int MostRows = 200;

    public string Name => "markdown";

    public string Write(CheckReport report)
    {
        var sum = report.Sum;
        var text = new StringBuilder("# FactCheck\n\n");
        foreach (var note in report.Notes) text.Append(CultureInfo.InvariantCulture, $"> {Escape(note)}\n\n");
        if (!report.IsComplete) text.Append("> **This run is not complete.**\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| files | claims | changed | cited | supported | partial | contradicted | not found | inconclusive |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| {sum.Files} | {sum.Claims} | {sum.ChangedClaims} | {sum.Cited} | {sum.Outcomes[MatchOutcome.Supported]} | {sum.Outcomes[MatchOutcome.Partial]} | {sum.Outcomes[MatchOutcome.Contradicted]} | {sum.Outcomes[MatchOutcome.NotFound]} | {sum.Outcomes[MatchOutcome.Inconclusive]} |\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Sources: {sum.Captured} captured, {sum.Failed} failed, {sum.NotAttempted} not attempted. Silenced findings: {sum.Silenced}.\n\n");
        Table(text, [.. PlacedFinding.All(report).OrderByDescending(p => p.Finding.Severity)]);
        Silenced(text, report);
        return text.ToString();
    }

    private static void Table(StringBuilder text, List<PlacedFinding> findings)
    {
        if (findings.Count == 0) return;
        text.Append("| weight | where | claim | what was noticed | next |\n|---|---|---|---|---|\n");
        foreach (var placed in findings.Take(MostRows))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {OutsideNames.Of(placed.Finding.Severity)} | {Escape(placed.File)}:{placed.Start.Line} | {Escape(placed.Claim)} | {placed.Finding.Rule} {Escape(placed.Finding.Message)} | {Escape(placed.Finding.Next)} |\n");
        }
        if (findings.Count > MostRows) text.Append(CultureInfo.InvariantCulture, $"\n… and {findings.Count - MostRows} more.\n");
        text.Append('\n');
    }

    private static void Silenced(StringBuilder text, CheckReport report)
    {
        foreach (var (placed, silenced) in PlacedFinding.Silenced(report))
            text.Append(CultureInfo.InvariantCulture, $"- silenced ({silenced.By}): {placed.Finding.Rule} in {Escape(placed.File)}:{placed.Start.Line}, because {Escape(silenced.Reason)}\n");
    }

    // Text of strangers must not become markup here: no links, no pictures, no HTML, no mentions.
    private static string Escape(string words)
    {
        var safe = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (c is '\n' or '\r') safe.Append(' ');
            else if (c is '<') safe.Append("&lt;");
            else if (c is '@') safe.Append("&#64;");
            else if (c is '|' or '*' or '_' or '`' or '[' or ']' or '!' or '\\' or '#' or '~') safe.Append('\\').Append(c);
            else safe.Append(c);
        }
        return safe.ToString();
    }
}
