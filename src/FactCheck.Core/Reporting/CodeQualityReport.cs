using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>Code quality of GitLab: a list of issues with a fingerprint each, shown on the lines of a merge request.</summary>
public sealed class CodeQualityReport : IReportFormat
{
    public string Name => "gitlab";

    public string Write(CheckReport report) => ReportJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var placed in PlacedFinding.All(report))
        {
            json.WriteStartObject();
            json.WriteString("description", $"{placed.Finding.Message} {placed.Finding.Next}".TrimEnd());
            json.WriteString("check_name", placed.Finding.Rule.Value);
            json.WriteString("fingerprint", placed.Finding.Id);
            json.WriteString("severity", SeverityOf(placed.Finding.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", placed.File);
            json.WriteStartObject("positions");
            json.WriteStartObject("begin");
            json.WriteNumber("line", placed.Start.Line);
            json.WriteNumber("column", placed.Start.Column);
            json.WriteEndObject();
            json.WriteStartObject("end");
            json.WriteNumber("line", placed.End.Line);
            json.WriteNumber("column", placed.End.Column);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }, isIndented: true) + "\n";

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Blocking => "blocker",
        Severity.Warning => "major",
        Severity.Inconclusive => "minor",
        _ => "info",
    };
}
