using System.Text.Json;
using FactCheck.Core.Articles;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>Reviewdog diagnostic format. Its columns count bytes of UTF-8, unlike all our other outputs.</summary>
public sealed class RdjsonReport : IReportFormat
{
    public string Name => "rdjson";

    public string Write(CheckReport report) => ReportJson.Write(json =>
    {
        var sources = report.Articles.ToDictionary(a => a.Path, a => a.Reading.Text, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", "factcheck");
        json.WriteString("url", "https://github.com/factcheck/factcheck");
        json.WriteEndObject();
        json.WriteString("severity", "WARNING");
        ReportJson.Array(json, "diagnostics", PlacedFinding.All(report), p => Diagnostic(json, p, sources.GetValueOrDefault(p.File)));
        json.WriteEndObject();
    }) + "\n";

    private static void Diagnostic(Utf8JsonWriter json, PlacedFinding placed, ArticleText? text)
    {
        json.WriteStartObject();
        json.WriteString("message", $"{placed.Finding.Message} {placed.Finding.Next} [{placed.Finding.Id}]");
        json.WriteStartObject("location");
        json.WriteString("path", placed.File);
        json.WriteStartObject("range");
        Position(json, "start", placed.Start, text);
        Position(json, "end", placed.End, text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("severity", placed.Finding.Severity switch { Severity.Blocking => "ERROR", Severity.Warning => "WARNING", _ => "INFO" });
        json.WriteStartObject("code");
        json.WriteString("value", placed.Finding.Rule.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, string name, LinePosition place, ArticleText? text)
    {
        var column = place.Column;
        if (text is not null && place.Line <= text.Map.LineCount)
        {
            var start = text.Map.LineStart(place.Line);
            column = System.Text.Encoding.UTF8.GetByteCount(text.Source.AsSpan(start, Math.Min(place.Column - 1, text.Source.Length - start))) + 1;
        }
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }
}
