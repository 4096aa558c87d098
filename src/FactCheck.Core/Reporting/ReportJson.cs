using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core.Checking;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>JSON as all our outputs write it: readable letters, line feeds.</summary>
internal static class ReportJson
{
    /// <summary>Text of one JSON value.</summary>
    public static string Write(Action<Utf8JsonWriter> write, bool isIndented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    /// <summary>The best words of a source for or against a claim; empty where none bear on it.</summary>
    public static string QuoteOf(SourceReading reading) => reading.Match?.Evidence is [var best, ..] ? best.Passage.Exact : "";

    /// <summary>What one source says of the claim; inconclusive where it was not read.</summary>
    public static string OutcomeOf(SourceReading reading) => OutsideNames.Of(reading.Match?.Outcome ?? MatchOutcome.Inconclusive);

    public static void Place(Utf8JsonWriter json, CheckedArticle article, Language.Spans.TextSpan? span)
    {
        var (start, end) = article.Place(span);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    public static void Finding(Utf8JsonWriter json, Finding finding, CheckedArticle? article = null)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("rule", finding.Rule.Value);
        json.WriteString("severity", OutsideNames.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("next", finding.Next);
        json.WriteString("source", finding.Source);
        if (article is not null && finding.Span is not null) Place(json, article, finding.Span);
        json.WriteEndObject();
    }

    /// <summary>Claims in the order of the file.</summary>
    public static IEnumerable<ClaimJudgement> InOrder(CheckedArticle article) => article.TakenUp.OrderBy(c => c.Claim.Span.Start).ThenBy(c => c.Index);
}
