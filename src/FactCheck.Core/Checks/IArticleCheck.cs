using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>A deterministic check of an article as a whole.</summary>
public interface IArticleCheck
{
    public CheckDescription Description { get; }

    public IEnumerable<Finding> Run(ArticleCheckInput input);
}
