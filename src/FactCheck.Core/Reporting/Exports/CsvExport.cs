using System.Globalization;
using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>The claim table (RFC 4180): a row for each passage of a claim, one row for a claim without any. No cell is a formula, whatever it begins with.</summary>
public static class CsvExport
{
    private static readonly string[] Head =
        ["number", "claim", "kind", "state", "verdict", "rating", "wording", "proposed by", "approved by", "approved at", "source", "quote", "captured at", "snapshot", "link"];

    public static string Write(PublishedArticle article, RatingRules ratings)
    {
        var text = new StringBuilder();
        Row(text, Head);
        foreach (var claim in article.Claims)
        {
            var passages = claim.Evidence.Select(e => (PublishedEvidence?)e).DefaultIfEmpty();
            foreach (var evidence in passages) Row(text, Cells(claim, evidence, ratings));
        }
        return text.ToString();
    }

    private static string[] Cells(PublishedClaim claim, PublishedEvidence? evidence, RatingRules ratings) =>
    [
        claim.Number.ToString(CultureInfo.InvariantCulture), claim.Text, claim.Kind, claim.State, claim.Verdict?.ToString() ?? "",
        claim.Verdict is { } verdict ? ratings.Of(verdict)?.Name ?? "" : "", claim.Wording, claim.ProposedBy,
        string.Join("; ", claim.Approvals.Select(a => a.By)), string.Join("; ", claim.Approvals.Select(a => ExportJson.Moment(a.At))),
        evidence is { IsPrivate: true } ? "private source" : evidence?.Url ?? "", evidence?.Quote ?? "",
        evidence?.CapturedAt is { } at ? ExportJson.Moment(at) : "", evidence?.Snapshot ?? "",
        evidence is { IsPrivate: false } shown ? TextFragment.Link(shown.Url, shown.Quote) : "",
    ];

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
}
