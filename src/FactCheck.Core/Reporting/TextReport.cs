using System.Globalization;
using System.Text;
using FactCheck.Core.Checking;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>For a person at a terminal: each claim with its place and outcome, what was noticed, the words of the source, the sum.</summary>
public sealed class TextReport : IReportFormat
{
    public string Name => "text";

    public string Write(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var note in report.Notes) text.Append(note).Append('\n');
        foreach (var article in report.Articles) Article(text, article);
        foreach (var finding in report.Findings) Noticed(text, finding, "");
        text.Append(report.Sum).Append('\n');
        if (!report.IsComplete) text.Append("This run is not complete.\n");
        return text.ToString();
    }

    private static void Article(StringBuilder text, CheckedArticle article)
    {
        text.Append(CultureInfo.InvariantCulture, $"{article.Path}\n");
        foreach (var claim in ReportJson.InOrder(article)) Claim(text, article, claim);
        foreach (var finding in article.Judgement.Findings)
        {
            var (at, _) = article.Place(finding.Span);
            text.Append(CultureInfo.InvariantCulture, $"  {at.Line}:{at.Column}");
            Noticed(text, finding, "  ");
        }
        Unsourced(text, article);
        foreach (var silenced in article.Silenced)
            text.Append(CultureInfo.InvariantCulture, $"  silenced {silenced.Finding.Rule} ({silenced.By}: {silenced.Reason})\n");
        text.Append('\n');
    }

    private static void Claim(StringBuilder text, CheckedArticle article, ClaimJudgement claim)
    {
        var (at, _) = article.Place(claim.Claim.Span);
        text.Append(CultureInfo.InvariantCulture, $"  {at.Line}:{at.Column}  {Said(claim.Suggestion.Outcome)}  {OneLine(claim.Claim.Text)}\n");
        foreach (var finding in claim.Findings) Noticed(text, finding, "      ");
        foreach (var reading in claim.Readings)
        {
            var quote = OneLine(ReportJson.QuoteOf(reading));
            text.Append(CultureInfo.InvariantCulture, $"      {reading.Capture.Url}{(quote.Length > 0 ? $"\n        “{quote}”" : "")}\n");
        }
    }

    private static void Unsourced(StringBuilder text, CheckedArticle article)
    {
        var asked = article.Judgement.Claims.Where(c => c.Findings.Any(CheckedArticle.IsAboutMissingSource)).ToList();
        if (asked.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"  For the author, without a source ({asked.Count}):\n");
        foreach (var claim in asked)
        {
            var (at, _) = article.Place(claim.Claim.Span);
            var named = article.Reading.Links.Unsourced.FirstOrDefault(u => u.Claim == claim.Index)?.NamedSource;
            text.Append(CultureInfo.InvariantCulture, $"    {at.Line}:{at.Column}  {OneLine(claim.Claim.Text)}{(named is null ? "" : $"  [names: {OneLine(named)}]")}\n");
        }
    }

    private static void Noticed(StringBuilder text, Finding finding, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{finding.Rule} {OutsideNames.Of(finding.Severity)}: {OneLine(finding.Message)}");
        if (finding.Next.Length > 0) text.Append(CultureInfo.InvariantCulture, $" → {finding.Next}");
        text.Append('\n');
    }

    private static string Said(MatchOutcome outcome) => OutsideNames.Of(outcome).Replace('_', ' ');

    private static string OneLine(string words) => words.Replace('\n', ' ').Replace('\r', ' ');
}
