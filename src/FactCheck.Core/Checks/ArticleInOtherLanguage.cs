using FactCheck.Core.Rules;
using FactCheck.Core.Text;

namespace FactCheck.Core.Checks;

/// <summary>FC206: an article that the engine can cut into sentences, but not read for sense.</summary>
public sealed class ArticleInOtherLanguage : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC206"), "The article is in another language",
        "The engine reads English for sense. Of another language it takes whole sentences as claims and compares numbers, names and quotations.",
        Severity.Note, "Split and shape the claims by hand.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        if (WrittenLanguage.Of(input.Article.Text) is { Length: > 0 } language && language != "en")
            yield return input.Finding(Description, $"The article is written in another language ({language}): its claims are whole sentences.");
    }
}
