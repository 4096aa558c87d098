using System.Text.Json;
using FactCheck.Core.Checking;
using FactCheck.Core.Claims;
using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reporting;

/// <summary>Everything a run knows, as one JSON document (schema: docs/schemas/check.json).</summary>
public sealed class JsonReport : IReportFormat
{
    public string Name => "json";

    public string Write(CheckReport report) => ReportJson.Write(json => Write(json, report), isIndented: true) + "\n";

    private static void Write(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteString("version", report.Version);
        json.WriteString("at", report.At);
        json.WriteBoolean("complete", report.IsComplete);
        json.WriteString("base", report.Base);
        ReportJson.Array(json, "notes", report.Notes, json.WriteStringValue);
        Sum(json, report.Sum);
        ReportJson.Array(json, "articles", report.Articles, a => Article(json, a));
        ReportJson.Array(json, "sources", report.Captures.Values.OrderBy(c => c.Url, StringComparer.Ordinal), c => Source(json, c));
        ReportJson.Array(json, "findings", report.Findings, f => ReportJson.Finding(json, f));
        json.WriteEndObject();
    }

    private static void Sum(Utf8JsonWriter json, CheckSum sum)
    {
        json.WriteStartObject("sum");
        json.WriteNumber("files", sum.Files);
        json.WriteNumber("claims", sum.Claims);
        json.WriteNumber("changedClaims", sum.ChangedClaims);
        json.WriteNumber("cited", sum.Cited);
        foreach (var (outcome, count) in sum.Outcomes) json.WriteNumber(OutsideNames.Of(outcome), count);
        json.WriteNumber("captured", sum.Captured);
        json.WriteNumber("failed", sum.Failed);
        json.WriteNumber("notAttempted", sum.NotAttempted);
        foreach (var (severity, count) in sum.Findings.OrderByDescending(f => f.Key)) json.WriteNumber(OutsideNames.Of(severity) + "Findings", count);
        json.WriteNumber("silenced", sum.Silenced);
        json.WriteEndObject();
    }

    private static void Article(Utf8JsonWriter json, CheckedArticle article)
    {
        json.WriteStartObject();
        json.WriteString("file", article.Path);
        json.WriteString("title", article.Reading.Text.Title);
        json.WriteString("engine", article.Reading.Extraction.Engine);
        ReportJson.Array(json, "sentences", article.Reading.Extraction.Sentences, s => Sentence(json, article, s));
        ReportJson.Array(json, "claims", article.Judgement.Claims, c => Claim(json, article, c));
        ReportJson.Array(json, "citations", article.Reading.Links.Citations, citation =>
        {
            var place = article.Reading.Text.Map.Position(citation.SourceOffset);
            json.WriteStartObject();
            json.WriteString("url", citation.Url);
            json.WriteString("asWritten", citation.AsWritten);
            json.WriteString("form", OutsideNames.Of(citation.Form));
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            ReportJson.Array(json, "claims", citation.Claims, json.WriteNumberValue);
            json.WriteEndObject();
        });
        ReportJson.Array(json, "findings", article.Judgement.Findings, f => ReportJson.Finding(json, f, article));
        ReportJson.Array(json, "silenced", article.Silenced, s => Silenced(json, s));
        json.WriteEndObject();
    }

    private static void Sentence(Utf8JsonWriter json, CheckedArticle article, SentenceCoverage sentence)
    {
        json.WriteStartObject();
        ReportJson.Place(json, article, sentence.Span);
        json.WriteString("state", OutsideNames.Of(sentence.State));
        json.WriteNumber("score", Math.Round(sentence.Score, 3));
        json.WriteString("reason", sentence.Reason);
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, CheckedArticle article, ClaimJudgement claim)
    {
        json.WriteStartObject();
        json.WriteNumber("index", claim.Index);
        ReportJson.Place(json, article, claim.Claim.Span);
        json.WriteString("claim", claim.Claim.Text);
        json.WriteString("claimKey", claim.Key);
        json.WriteString("kind", OutsideNames.Of(claim.Claim.Kind));
        json.WriteString("risk", OutsideNames.Of(claim.Claim.Risk));
        json.WriteNumber("score", Math.Round(claim.Claim.Score, 3));
        json.WriteString("speaker", claim.Claim.Speaker);
        json.WriteString("quote", claim.Claim.Quote);
        json.WriteString("outcome", OutsideNames.Of(claim.Suggestion.Outcome));
        json.WriteNumber("support", Math.Round(claim.Suggestion.Score, 3));
        ReportJson.Array(json, "reasons", claim.Suggestion.Reasons, json.WriteStringValue);
        ReportJson.Array(json, "sources", claim.Readings, r => Reading(json, r));
        ReportJson.Array(json, "findings", claim.Findings, f => ReportJson.Finding(json, f));
        json.WriteEndObject();
    }

    private static void Reading(Utf8JsonWriter json, SourceReading reading)
    {
        json.WriteStartObject();
        json.WriteString("url", reading.Capture.Url);
        json.WriteString("capture", OutsideNames.Of(reading.Capture.Outcome));
        json.WriteString("outcome", ReportJson.OutcomeOf(reading));
        json.WriteString("quote", ReportJson.QuoteOf(reading));
        json.WriteString("reason", reading.Match?.Reason ?? reading.Capture.Reason);
        json.WriteString("sha256", reading.Capture.Sha256);
        ReportJson.Array(json, "evidence", reading.Match?.Evidence ?? [], e => json.WriteStringValue(e.Passage.Exact));
        ReportJson.Array(json, "quotes", reading.Quotes, q =>
        {
            json.WriteStartObject();
            json.WriteString("outcome", OutsideNames.Of(q.Outcome));
            json.WriteString("message", q.Message);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, Capture capture)
    {
        json.WriteStartObject();
        json.WriteString("url", capture.Url);
        json.WriteString("outcome", OutsideNames.Of(capture.Outcome));
        json.WriteString("reason", capture.Reason);
        json.WriteString("at", capture.At);
        if (capture.Status is { } status) json.WriteNumber("status", status);
        else json.WriteNull("status");
        json.WriteString("finalUrl", capture.FinalUrl);
        json.WriteString("sha256", capture.Sha256);
        json.WriteString("pageKind", OutsideNames.Of(capture.PageKind));
        json.WriteString("title", capture.Text?.Title ?? "");
        json.WriteEndObject();
    }

    private static void Silenced(Utf8JsonWriter json, SilencedFinding silenced)
    {
        json.WriteStartObject();
        json.WriteString("id", silenced.Finding.Id);
        json.WriteString("rule", silenced.Finding.Rule.Value);
        json.WriteString("message", silenced.Finding.Message);
        json.WriteString("reason", silenced.Reason);
        json.WriteString("by", silenced.By);
        json.WriteString("until", silenced.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
