using FactCheck.Language.Segmentation;

namespace FactCheck.Language.Propositions;

/// <summary>What one sentence states and what its words show.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Signals">What its words show.</param>
/// <param name="Propositions">What it states, in the order of the text; none where nothing is stated.</param>
public sealed record SentenceReading(Sentence Sentence, SentenceSignals Signals, IReadOnlyList<Proposition> Propositions);
