using FactCheck.Core.Rules;

namespace FactCheck.Core.Checking;

/// <summary>What the engine makes of an article with the captures so far.</summary>
/// <param name="Claims">Every claim, in the order of the text.</param>
/// <param name="Findings">What the checks of the article as a whole noticed.</param>
public sealed record ArticleJudgement(IReadOnlyList<ClaimJudgement> Claims, IReadOnlyList<Finding> Findings)
{
    /// <summary>Findings of the article and of all its claims.</summary>
    public IEnumerable<Finding> AllFindings => Findings.Concat(Claims.SelectMany(c => c.Findings));
}
