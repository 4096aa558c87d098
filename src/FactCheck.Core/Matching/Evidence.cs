using FactCheck.Core.Text;

namespace FactCheck.Core.Matching;

/// <summary>A passage of a source that bears on a claim.</summary>
/// <param name="Passage">The words, anchored in the text of the source.</param>
/// <param name="Sentence">Index of its first sentence among the source's sentences.</param>
/// <param name="Relevance">How much it bears on the claim, 0 to 1; for ranking only.</param>
/// <param name="Stance">What this passage alone says of the claim.</param>
public sealed record Evidence(QuoteSelector Passage, int Sentence, double Relevance, MatchOutcome Stance);
