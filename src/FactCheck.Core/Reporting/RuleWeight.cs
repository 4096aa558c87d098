using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>What a configuration says of one rule.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Severity">Its weight here; null where it is off.</param>
/// <param name="Until">The last day this holds, or null.</param>
/// <param name="Reason">Why, or empty.</param>
public sealed record RuleWeight(RuleId Rule, Severity? Severity, DateOnly? Until, string Reason);
