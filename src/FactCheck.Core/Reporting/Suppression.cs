using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>One instruction of the author to silence findings, as it stands in the article.</summary>
/// <param name="Rules">Numbers of the rules it names.</param>
/// <param name="Reason">Why; empty where none is given, and then it silences nothing.</param>
/// <param name="Until">The last day it holds, or null.</param>
/// <param name="Line">Line on which it stands; 1 for front matter.</param>
/// <param name="First">First line it covers.</param>
/// <param name="Last">Last line it covers.</param>
public sealed record Suppression(IReadOnlyList<RuleId> Rules, string Reason, DateOnly? Until, int Line, int First, int Last)
{
    /// <summary>True where it names the rule and covers the line.</summary>
    public bool Covers(RuleId rule, int line) => line >= First && line <= Last && Rules.Contains(rule);
}
