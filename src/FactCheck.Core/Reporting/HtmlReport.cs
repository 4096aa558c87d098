using System.Globalization;
using System.Net;
using System.Text;
using FactCheck.Core.Checking;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Reporting;

/// <summary>One page without script that can be kept as an artifact: every claim beside the words of its sources.</summary>
public sealed class HtmlReport : IReportFormat
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}"
        + "h1,h2{line-height:1.2}article{border-top:1px solid #999;padding:.75rem 0}blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #999}"
        + ".place{color:#555;font-size:.9rem}.outcome{font-weight:600}p{margin:.25rem 0}"
        + "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}.place{color:#aaa}a{color:#9cf}}";

    public string Name => "html";

    public string Write(CheckReport report)
    {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>FactCheck report</title><style>" + Style + "</style></head><body>\n<h1>FactCheck report</h1>\n");
        foreach (var note in report.Notes) html.Append(CultureInfo.InvariantCulture, $"<p><strong>{Safe(note)}</strong></p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(report.Sum.ToString())}</p>\n");
        if (!report.IsComplete) html.Append("<p><strong>This run is not complete.</strong></p>\n");
        foreach (var article in report.Articles) Article(html, article);
        return html.Append("</body></html>\n").ToString();
    }

    private static void Article(StringBuilder html, CheckedArticle article)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(article.Reading.Text.Title.Length > 0 ? article.Reading.Text.Title : article.Path)}</h2>\n<p class=\"place\">{Safe(article.Path)}</p>\n");
        foreach (var claim in ReportJson.InOrder(article)) Claim(html, article, claim);
        foreach (var finding in article.Judgement.Findings) html.Append(CultureInfo.InvariantCulture, $"<p>{Safe($"{finding.Rule} {OutsideNames.Of(finding.Severity)}: {finding.Message} {finding.Next}")}</p>\n");
        foreach (var silenced in article.Silenced) html.Append(CultureInfo.InvariantCulture, $"<p>{Safe($"Silenced ({silenced.By}): {silenced.Finding.Rule}, because {silenced.Reason}")}</p>\n");
    }

    private static void Claim(StringBuilder html, CheckedArticle article, ClaimJudgement claim)
    {
        var (start, _) = article.Place(claim.Claim.Span);
        html.Append(CultureInfo.InvariantCulture, $"<article><p class=\"place\">{start.Line}:{start.Column} <span class=\"outcome\">{Safe(OutsideNames.Of(claim.Suggestion.Outcome).Replace('_', ' '))}</span></p><p>{Safe(claim.Claim.Text)}</p>\n");
        foreach (var finding in claim.Findings) html.Append(CultureInfo.InvariantCulture, $"<p>{Safe($"{finding.Rule} {OutsideNames.Of(finding.Severity)}: {finding.Message} {finding.Next}")}</p>\n");
        foreach (var reading in claim.Readings) Source(html, reading);
        html.Append("</article>\n");
    }

    private static void Source(StringBuilder html, SourceReading reading)
    {
        var url = reading.Capture.Url;
        // Only what we would fetch ourselves becomes a link.
        var link = url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal) ? $"<a rel=\"noreferrer nofollow\" href=\"{Safe(url)}\">{Safe(url)}</a>" : Safe(url);
        html.Append(CultureInfo.InvariantCulture, $"<p>{link} – {Safe(OutsideNames.Of(reading.Capture.Outcome).Replace('_', ' '))}</p>\n");
        if (ReportJson.QuoteOf(reading) is { Length: > 0 } quote) html.Append(CultureInfo.InvariantCulture, $"<blockquote>{Safe(quote)}</blockquote>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
