using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC204: a row of the source sheet whose words stand nowhere in the article.</summary>
public sealed class SheetRowUnplaced : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC204"), "A row of the source sheet has no place",
        "The sheet names a sentence or quote that the article does not (or no longer) contain, so its source supports nothing.",
        Severity.Warning, "Copy the words from the article as it now stands.");

    public IEnumerable<Finding> Run(ArticleCheckInput input) => input.Links.Unplaced.Select(row =>
        input.Finding(Description, $"Line {row.Line} of the source sheet names words that stand nowhere in the article: “{Short(row.Words)}”."));

    private static string Short(string words) => words.Length <= 80 ? words : words[..79] + "…";
}
