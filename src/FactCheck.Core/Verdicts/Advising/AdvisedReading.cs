using FactCheck.Core.Matching;

namespace FactCheck.Core.Verdicts.Advising;

/// <summary>How a model reads a source beside a claim. Nothing is built on it.</summary>
/// <param name="Outcome">What it says the source does to the claim.</param>
/// <param name="Because">Why, in its words; its numbers stand in the claim or in a passage that was kept.</param>
public sealed record AdvisedReading(MatchOutcome Outcome, string Because);
