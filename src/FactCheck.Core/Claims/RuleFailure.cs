namespace FactCheck.Core.Claims;

/// <summary>An example of a rule that does not hold.</summary>
/// <param name="Path">File of the rule.</param>
/// <param name="Line">Line of the rule.</param>
/// <param name="Message">What does not hold.</param>
public sealed record RuleFailure(string Path, int Line, string Message);
