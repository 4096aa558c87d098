using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Rules;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Reporting;

/// <summary>One article of a run.</summary>
/// <param name="Path">As it is named in every format: relative, with <c>/</c>.</param>
/// <param name="Reading">Its claims and citations.</param>
/// <param name="Judgement">What the engine makes of the claims that the run took up, and of the article.</param>
public sealed record CheckedArticle(string Path, ArticleReading Reading, ArticleJudgement Judgement)
{
    /// <summary>Findings that the author silenced, each with the reason given.</summary>
    public IReadOnlyList<SilencedFinding> Silenced { get; init; } = [];

    /// <summary>
    /// Claims that are records of their own in the line formats: those with a source to compare, and those about which something was noticed
    /// beyond the missing source, which is the author's list.
    /// </summary>
    public IEnumerable<ClaimJudgement> TakenUp => Judgement.Claims.Where(c => c.Readings.Count > 0 || c.Findings.Any(f => !IsAboutMissingSource(f)));

    /// <summary>Lines and columns of a stretch of the readable text in the file.</summary>
    public (LinePosition Start, LinePosition End) Place(TextSpan? span) => span is { } words ? Reading.Text.Map.Lines(words) : (new(1, 1), new(1, 1));

    /// <summary>Findings of rules 201 to 203 ask the author for a source.</summary>
    public static bool IsAboutMissingSource(Finding finding) => finding.Rule.Value is "FC201" or "FC202" or "FC203";
}
