using System.Globalization;
using System.Net;
using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>
/// One page without script that stands on its own for years: the annotated text, the claim table, the passages with the time they were captured, who
/// approved, what was waived. It prints as a document with numbered pages.
/// </summary>
public static class DeskReport
{
    /// <summary>Its one style sheet; a host that shows the page names the digest of it in its content policy.</summary>
    public static string Style { get; } = """
        :root{color-scheme:light}body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2.5rem auto;padding:0 1.5rem;color:#14181b;background:#fff;font-variant-numeric:tabular-nums lining-nums}
        header{border-bottom:1px solid;box-shadow:0 3px 0 #fff,0 5px 0 #14181b;padding-bottom:1rem;margin-bottom:2rem}h1{font:700 2rem/1.2 Georgia,serif;margin:.25rem 0 .75rem}h2{font-size:1.1rem;margin:2.5rem 0 .75rem;padding-top:.5rem;border-top:3px solid}
        .kicker,dt,th,.small{font-size:.8125rem;color:#434c52}dl{display:grid;grid-template-columns:9rem 1fr;gap:.25rem 1rem;margin:0}dd{margin:0;overflow-wrap:anywhere}
        .text{font:1.1rem/1.7 Georgia,serif;max-width:42rem}.text p{margin:0 0 1rem}mark{background:none;color:inherit;border-bottom:2px solid #17663a}mark.bad{border-bottom:4px double #ad1f17}mark.none{border-bottom:2px dotted #734d00}sup{font:600 .65rem/1 system-ui,sans-serif}
        table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:baseline;padding:.5rem .75rem .5rem 0;border-top:1px solid #d2d9dc}thead th{border-top:0;border-bottom:1px solid}
        article{border-top:1px solid #d2d9dc;padding:1rem 0}article h3{font:600 1.05rem/1.45 Georgia,serif;margin:0 0 .5rem}blockquote{margin:.75rem 0;padding-left:1rem;border-left:3px solid #17663a;font-family:Georgia,serif}blockquote p{margin:0 0 .25rem}
        .verdict{display:inline-block;border:1.5px solid;border-radius:2px;padding:0 .5rem;font-size:.8125rem;font-weight:650}code{font:.8em ui-monospace,monospace;overflow-wrap:anywhere}a{color:#174ea6}
        @page{size:A4;margin:20mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}@bottom-left{content:"Fact-check report";font:8pt sans-serif}}
        @media print{body{font-size:10pt;margin:0;padding:0;max-width:none}article,tr,blockquote,h2{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}p{orphans:3;widows:3}}
        @media(max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.5rem}}
        """;

    public static string Write(PublishedArticle article, RatingRules ratings)
    {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        html.Append(Safe(article.Title)).Append(" · Fact-check report</title><style>").Append(Style).Append("</style></head><body>\n");
        Head(html, article);
        Galley.Write(html, article);
        Table(html, article, ratings);
        html.Append("<h2>Claims and evidence</h2>\n");
        foreach (var claim in article.Claims) Claim(html, claim);
        Sources(html, article);
        Waivers(html, article);
        Corrections(html, article);
        return html.Append("</body></html>\n").ToString();
    }

    internal static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static void Head(StringBuilder html, PublishedArticle article)
    {
        html.Append("<header><p class=\"kicker\">Fact-check report · ").Append(Safe(article.Desk)).Append("</p><h1>").Append(Safe(article.Title)).Append("</h1><dl>");
        Fact("Written by", article.Authors.Count == 0 ? "not named" : string.Join(", ", article.Authors));
        Fact("Published", $"{Clock(article.PublishedAt)} by {article.PublishedBy}");
        Fact("Revision", article.Revision.ToString(CultureInfo.InvariantCulture));
        Fact("Gate", article.Gate);
        html.Append("<dt>Text (SHA-256)</dt><dd><code>").Append(Safe(article.ContentHash)).Append("</code></dd></dl></header>\n");
        void Fact(string name, string value) => html.Append("<dt>").Append(name).Append("</dt><dd>").Append(Safe(value)).Append("</dd>");
    }

    private static void Table(StringBuilder html, PublishedArticle article, RatingRules ratings)
    {
        html.Append("<h2>Claim table</h2>\n<table><thead><tr><th>No.</th><th>Claim</th><th>Verdict</th><th>Rating</th><th>Approved by</th></tr></thead><tbody>\n");
        foreach (var claim in article.Claims)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{claim.Number}</td><td>{Safe(claim.Text)}</td><td>{Safe(Words(claim))}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{Safe(claim.Verdict is { } v && claim.IsDecided ? ratings.Of(v)?.Name ?? "not rated" : "not rated")}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{(claim.Approvals.Count == 0 ? "nobody" : string.Join("<br>", claim.Approvals.Select(a => Safe($"{a.By}, {Clock(a.At)}"))))}</td></tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    private static void Claim(StringBuilder html, PublishedClaim claim)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article id=\"claim-{claim.Number}\"><h3>{claim.Number}. {Safe(claim.Text)}</h3><p><span class=\"verdict\">{Safe(Words(claim))}</span>");
        if (claim.ProposedBy.Length > 0) html.Append(" <span class=\"small\">proposed by ").Append(Safe(claim.ProposedBy)).Append("</span>");
        html.Append("</p>\n");
        if (claim.Wording.Length > 0) html.Append("<p>Wording that was approved: <em>").Append(Safe(claim.Wording)).Append("</em></p>\n");
        if (claim.Evidence.Count == 0) html.Append("<p class=\"small\">No passage was accepted as evidence.</p>\n");
        foreach (var evidence in claim.Evidence) Passage(html, evidence);
        foreach (var approval in claim.Approvals) html.Append("<p class=\"small\">Approved by ").Append(Safe($"{approval.By}, {Clock(approval.At)}")).Append("</p>\n");
        html.Append("</article>\n");
    }

    private static void Passage(StringBuilder html, PublishedEvidence evidence)
    {
        if (evidence.IsPrivate)
        {
            html.Append("<p class=\"small\">A private source of the desk. Its words stay with the desk.</p>\n");
            return;
        }
        html.Append("<blockquote><p>").Append(Safe(evidence.Quote)).Append("</p><p class=\"small\">").Append(Anchor(evidence.Url, TextFragment.Link(evidence.Url, evidence.Quote)));
        html.Append(" · captured ").Append(evidence.CapturedAt is { } at ? Clock(at) : "at a time not known").Append(" · SHA-256 <code>").Append(Safe(evidence.Snapshot)).Append("</code></p></blockquote>\n");
    }

    private static void Sources(StringBuilder html, PublishedArticle article)
    {
        html.Append("<h2>Sources</h2>\n<table><thead><tr><th>Source</th><th>Outcome</th><th>Captured</th><th>Web archive</th></tr></thead><tbody>\n");
        foreach (var source in article.Sources)
        {
            html.Append("<tr><td>").Append(source.IsPrivate ? "A private source of the desk" : Anchor(source.Url, source.Url)).Append("</td><td>").Append(Safe(source.Outcome));
            html.Append("</td><td>").Append(source.CapturedAt is { } at ? Clock(at) : "–");
            html.Append("</td><td>").Append(source.Archived is { } copy ? Anchor(Clock(copy.At), copy.Url) : "–").Append("</td></tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    private static void Waivers(StringBuilder html, PublishedArticle article)
    {
        html.Append("<h2>Waivers</h2>\n");
        if (article.Waivers.Count == 0) html.Append("<p>None. Nothing was set aside.</p>\n");
        foreach (var waiver in article.Waivers)
            html.Append("<p>").Append(Safe($"{waiver.Subject}: {waiver.Reason} ({waiver.By}, {Clock(waiver.At)}, until {Clock(waiver.Until)})")).Append("</p>\n");
    }

    private static void Corrections(StringBuilder html, PublishedArticle article)
    {
        html.Append("<h2>Corrections</h2>\n");
        if (article.Corrections.Count == 0) html.Append("<p>None so far.</p>\n");
        foreach (var correction in article.Corrections)
        {
            var about = correction.ClaimNumber is { } number ? FormattableString.Invariant($", claim {number}") : "";
            html.Append("<p>").Append(Safe($"{Clock(correction.At)}{about}: {correction.What} Why: {correction.Why}")).Append("</p>\n");
        }
    }

    private static string Words(PublishedClaim claim) => claim.Verdict is not { } verdict ? "not decided" : VerdictWords.Of(verdict) + (claim.IsDecided ? "" : " (not approved)");

    // Only what we would fetch ourselves becomes a link.
    private static string Anchor(string shown, string to) => to.StartsWith("https://", StringComparison.Ordinal) || to.StartsWith("http://", StringComparison.Ordinal)
        ? $"<a rel=\"noreferrer nofollow\" href=\"{Safe(to)}\">{Safe(shown)}</a>" : Safe(shown);

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
