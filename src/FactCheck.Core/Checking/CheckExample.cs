using FactCheck.Core.Articles;
using FactCheck.Core.Checks;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checking;

/// <summary>One example of a check: an article with its sources, run through the whole order of decisions.</summary>
internal sealed class CheckExample
{
    private static readonly DateOnly Day = new(2025, 5, 20);

    private CheckExample(string article, DateOnly published, IReadOnlyList<SourceSheetRow> sheet, IReadOnlyDictionary<string, Capture> captures, IReadOnlyList<EarlierClaim> earlier)
    {
        Article = article;
        Published = published;
        Sheet = sheet;
        Captures = captures;
        Earlier = earlier;
    }

    private string Article { get; }

    private DateOnly Published { get; }

    private IReadOnlyList<SourceSheetRow> Sheet { get; }

    private IReadOnlyDictionary<string, Capture> Captures { get; }

    private IReadOnlyList<EarlierClaim> Earlier { get; }

    /// <summary>What the sources said when they were captured before.</summary>
    private IReadOnlyList<Capture> Before { get; init; } = [];

    /// <summary>Text of a file of <c>rules/sources</c> in place of the shipped ones, or empty.</summary>
    private string SourceRulesText { get; init; } = "";

    /// <summary>A text alone is the article in Markdown; a mapping may bring its day, sources, source sheet and earlier claims.</summary>
    /// <exception cref="RuleFormatException">Names file and line.</exception>
    public static CheckExample Parse(RuleNode node)
    {
        if (!node.IsMapping) return new(node.AsText(), Day, [], new Dictionary<string, Capture>(), []);
        node.OnlyKeys("article", "published", "sources", "sheet", "earlier", "oldest_days");
        var published = node.Get("published") is { } day ? DayOf(day) : Day;
        return new(node.Require("article").AsText(), published, SourceSheet.Parse(node.Get("sheet")?.AsText() ?? ""),
            (node.Get("sources")?.Items ?? []).Select(CaptureOf).ToDictionary(c => c.Url, StringComparer.Ordinal),
            [.. (node.Get("earlier")?.AsTexts() ?? []).Select(e => new EarlierClaim(e, "Earlier", published.AddDays(-30), published.AddDays(300)))])
        {
            Before = [.. (node.Get("sources")?.Items ?? []).Select(BeforeOf).OfType<Capture>()],
            SourceRulesText = node.Get("oldest_days") is { } oldest ? "oldest_days: " + oldest.AsText() : "",
        };
    }

    /// <summary>The numbers of the rules that speak.</summary>
    public IReadOnlySet<string> Findings(CheckRules rules)
    {
        if (SourceRulesText.Length > 0) rules = rules with { Sources = SourceRules.Parse(RuleSet.Of(new RuleFile("sources/example.yaml", SourceRulesText))) };
        var reading = ArticleCheck.Read(ArticleReader.Read(Article, ArticleFormat.Markdown), Sheet, rules, Published);
        var now = new DateTimeOffset(Published.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var found = ArticleCheck.Judge(reading, [], Captures, rules, now).Findings.Select(f => f.Rule.Value).ToHashSet(StringComparer.Ordinal);
        for (var c = 0; c < reading.Extraction.Claims.Count; c++)
            found.UnionWith(ArticleCheck.JudgeClaim(reading, c, Captures, rules, now, Earlier, Before).Findings.Select(f => f.Rule.Value));
        return found;
    }

    private static Capture CaptureOf(RuleNode node)
    {
        node.OnlyKeys("url", "text", "title", "site", "language", "published", "outcome", "retracted", "corrected", "links", "before");
        var address = node.Require("url");
        if (!SourceUrl.TryParse(address.AsText(), out var url, out var reason)) throw address.Error(reason);
        var text = node.Get("text");
        var isTold = node.Get("retracted") is not null || node.Get("corrected") is not null;
        return new()
        {
            Url = url.Canonical,
            Outcome = node.Get("outcome")?.AsName<CaptureOutcome>() ?? CaptureOutcome.Captured,
            Reason = "as the example says",
            At = DateTimeOffset.UnixEpoch,
            Text = text is null ? null : TextOf(node, text.AsText()),
            Work = isTold ? new() { Doi = "10.1000/182", IsRetracted = node.Get("retracted")?.AsFlag() ?? false, IsCorrected = node.Get("corrected")?.AsFlag() ?? false } : null,
        };
    }

    private static Capture? BeforeOf(RuleNode node) =>
        node.Get("before") is { } before ? CaptureOf(node) with { Outcome = CaptureOutcome.Captured, At = DateTimeOffset.UnixEpoch.AddDays(-1), Text = new() { Text = before.AsText() } } : null;

    private static SourceText TextOf(RuleNode node, string text) => new()
    {
        Text = text,
        Title = node.Get("title")?.AsText() ?? "",
        Site = node.Get("site")?.AsText() ?? "",
        Language = node.Get("language")?.AsText() ?? "",
        Published = node.Get("published") is { } day ? DayOf(day) : null,
        Links = [.. (node.Get("links")?.Entries ?? []).Select(l => new SourceLink(l.Value.AsText(), l.Key))],
    };

    private static DateOnly DayOf(RuleNode node) =>
        DateOnly.TryParseExact(node.AsText(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day : throw node.Error($"'{node.AsText()}' is not a day (2025-05-20)");
}
