using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>Runs all checks of an article as a whole.</summary>
public static class ArticleChecks
{
    /// <summary>Every check, by number.</summary>
    public static IReadOnlyList<IArticleCheck> All { get; } =
    [
        new PercentRecomputed(), new SumOfParts(), new WeekdayAgainstDate(), new AgeAgainstBirth(), new RatioRecomputed(), new ImpossibleDate(), new NameSpelledTwoWays(), new TwoValues(),
        new Chronology(), new NumberAgainstQuote(), new ThousandfoldInArticle(), new ConversionInBrackets(), new HeadlineAgainstBody(), new DifferenceRecomputed(),
        new SheetRowUnplaced(), new CitationWithoutClaim(), new ArticleInOtherLanguage(),
    ];

    /// <summary>The findings about the article, by rule; several of one rule and claim are counted from 0.</summary>
    public static IReadOnlyList<Finding> Run(ArticleCheckInput input)
    {
        var findings = new List<Finding>();
        foreach (var check in All)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var finding in check.Run(input))
            {
                var n = counts.GetValueOrDefault(finding.ClaimKey);
                counts[finding.ClaimKey] = n + 1;
                findings.Add(finding with { Occurrence = n });
            }
        }
        return findings;
    }
}
