using FactCheck.Core.Articles;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>A finding with its place in a file, for the formats that annotate lines.</summary>
/// <param name="Finding">What was noticed.</param>
/// <param name="File">Path as reported.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="Claim">The claim's words, or empty.</param>
public sealed record PlacedFinding(Finding Finding, string File, LinePosition Start, LinePosition End, string Claim)
{
    /// <summary>Every finding that has a file, by file and place, the weightiest first within a place.</summary>
    public static IReadOnlyList<PlacedFinding> All(CheckReport report) =>
    [
        .. report.Articles.SelectMany(a =>
                a.Judgement.Claims.SelectMany(c => c.Findings.Select(f => Of(f, a, c.Claim.Text))).Concat(a.Judgement.Findings.Select(f => Of(f, a, ""))))
            .Concat(report.Findings.Select(f => new PlacedFinding(f, f.Path.Length > 0 ? f.Path : ".factcheck.yml", new(1, 1), new(1, 1), "")))
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Start.Line).ThenBy(p => p.Start.Column)
            .ThenByDescending(p => p.Finding.Severity).ThenBy(p => p.Finding.Id, StringComparer.Ordinal),
    ];

    /// <summary>The findings that were silenced.</summary>
    public static IEnumerable<(PlacedFinding Place, SilencedFinding Silenced)> Silenced(CheckReport report) =>
        report.Articles.SelectMany(a => a.Silenced.Select(s => (Of(s.Finding, a, ""), s)));

    private static PlacedFinding Of(Finding finding, CheckedArticle article, string claim)
    {
        var (start, end) = article.Place(finding.Span);
        return new(finding, article.Path, start, end, claim);
    }
}
