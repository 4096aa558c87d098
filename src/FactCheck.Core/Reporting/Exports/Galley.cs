using System.Globalization;
using System.Text;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>The text of the article with its claims marked and numbered where their words stand.</summary>
internal static class Galley
{
    internal static void Write(StringBuilder html, PublishedArticle article)
    {
        html.Append("<h2>The text</h2>\n<div class=\"text\">");
        var claims = article.Claims.Where(c => c.Anchor is not null).OrderBy(c => c.Anchor?.Start).ToList();
        var start = 0;
        foreach (var line in article.Text.Split('\n'))
        {
            if (line.Trim().Length > 0) Paragraph(html, line, start, claims);
            start += line.Length + 1;
        }
        html.Append("</div>\n");
    }

    // Claims may share words: each mark begins behind the one before, so that none is nested in another.
    private static void Paragraph(StringBuilder html, string line, int start, List<PublishedClaim> claims)
    {
        html.Append("<p>");
        var at = 0;
        foreach (var claim in claims)
        {
            if (claim.Anchor is not { } anchor || anchor.Start < start || anchor.Start > start + line.Length) continue;
            var from = Math.Max(at, anchor.Start - start);
            var to = Math.Clamp(anchor.Span.End - start, from, line.Length);
            html.Append(DeskReport.Safe(line[at..from]));
            if (to > from) html.Append(CultureInfo.InvariantCulture, $"<mark{Tone(claim)}>{DeskReport.Safe(line[from..to])}</mark>");
            html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#claim-{claim.Number}\">{claim.Number}</a></sup>");
            at = to;
        }
        html.Append(DeskReport.Safe(line[at..])).Append("</p>\n");
    }

    private static string Tone(PublishedClaim claim) => claim switch
    {
        { IsDecided: true, Verdict: Verdict.Confirmed or Verdict.ConfirmedWithChange } => "",
        { IsDecided: true, Verdict: Verdict.Wrong or Verdict.Cut } => " class=\"bad\"",
        _ => " class=\"none\"",
    };
}
