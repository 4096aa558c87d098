using FactCheck.Core.Matching;

namespace FactCheck.Core.Verdicts;

/// <summary>What the machine thinks of a claim over all its sources. It never moves a state.</summary>
/// <param name="Outcome">Over all sources: a contradiction is never hidden by a support elsewhere.</param>
/// <param name="Score">Confidence that the claim is fully supported, 0 to 1.</param>
/// <param name="Reasons">Why, one sentence each, the weightiest first.</param>
public sealed record Suggestion(MatchOutcome Outcome, double Score, IReadOnlyList<string> Reasons);
