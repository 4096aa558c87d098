using System.Text;
using FactCheck.Core.Checking;

namespace FactCheck.Core.Reporting;

/// <summary>One record a claim that was taken up, one a line, and nothing else.</summary>
public sealed class JsonLinesReport : IReportFormat
{
    public string Name => "jsonl";

    public string Write(CheckReport report)
    {
        var lines = new StringBuilder();
        foreach (var article in report.Articles)
        {
            foreach (var claim in ReportJson.InOrder(article)) lines.Append(Line(article, claim)).Append('\n');
        }
        return lines.ToString();
    }

    private static string Line(CheckedArticle article, ClaimJudgement claim) => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", article.Path);
        ReportJson.Place(json, article, claim.Claim.Span);
        json.WriteString("claim", claim.Claim.Text);
        json.WriteString("kind", OutsideNames.Of(claim.Claim.Kind));
        json.WriteString("claimKey", claim.Key);
        json.WriteString("outcome", OutsideNames.Of(claim.Suggestion.Outcome));
        ReportJson.Array(json, "sources", claim.Readings, reading =>
        {
            json.WriteStartObject();
            json.WriteString("url", reading.Capture.Url);
            json.WriteString("outcome", ReportJson.OutcomeOf(reading));
            json.WriteString("quote", ReportJson.QuoteOf(reading));
            json.WriteEndObject();
        });
        ReportJson.Array(json, "findings", claim.Findings, finding =>
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", OutsideNames.Of(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    });
}
