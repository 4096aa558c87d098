using System.Text.Json;
using FactCheck.Core.Checks;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>SARIF 2.1.0 for code scanning: one region a result, silenced findings as suppressions.</summary>
public sealed class SarifReport : IReportFormat
{
    public string Name => "sarif";

    public string Write(CheckReport report) => ReportJson.Write(json => Write(json, report), isIndented: true) + "\n";

    private static void Write(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.IsComplete);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var place in PlacedFinding.All(report)) Result(json, place, null);
        foreach (var (place, silenced) in PlacedFinding.Silenced(report)) Result(json, place, silenced);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "FactCheck");
        json.WriteString("version", report.Version);
        json.WriteString("semanticVersion", report.Version);
        json.WriteString("informationUri", "https://github.com/factcheck/factcheck");
        ReportJson.Array(json, "rules", RuleBook.All, rule => Rule(json, rule));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, CheckDescription rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id.Value);
        json.WriteString("name", Pascal(rule.Title));
        Text(json, "shortDescription", rule.Title + ".");
        Text(json, "fullDescription", rule.Why);
        Text(json, "help", rule.Next);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, PlacedFinding placed, SilencedFinding? silenced)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", placed.Finding.Rule.Value);
        json.WriteString("level", Level(placed.Finding.Severity));
        Text(json, "message", placed.Finding.Next.Length > 0 ? $"{placed.Finding.Message} {placed.Finding.Next}" : placed.Finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(placed.File).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", placed.Start.Line);
        json.WriteNumber("startColumn", placed.Start.Column);
        json.WriteNumber("endLine", placed.End.Line);
        json.WriteNumber("endColumn", placed.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("factcheckFinding/v1", placed.Finding.Id);
        json.WriteEndObject();
        if (silenced is not null) Suppression(json, silenced);
        json.WriteEndObject();
    }

    private static void Suppression(Utf8JsonWriter json, SilencedFinding silenced)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", silenced.By == "inline" ? "inSource" : "external");
        json.WriteString("justification", silenced.Reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Blocking => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Pascal(string title) =>
        string.Concat(title.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + new string([.. w[1..].Where(char.IsLetterOrDigit)])));
}
