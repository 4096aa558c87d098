namespace FactCheck.Core.Citations;

/// <summary>A claim without a link: the author is asked for its source.</summary>
/// <param name="Claim">Index of the claim.</param>
/// <param name="NamedSource">The source that the text names without a link ("according to …"), or null where it names none.</param>
public sealed record UnsourcedStatement(int Claim, string? NamedSource);
