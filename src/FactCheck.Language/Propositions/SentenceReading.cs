using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Language.Propositions;

/// <summary>What one sentence states and what its words show.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Signals">What its words show.</param>
/// <param name="Propositions">What it states, in the order of the text and in words that stand alone; none where nothing is stated.</param>
public sealed record SentenceReading(Sentence Sentence, SentenceSignals Signals, IReadOnlyList<Proposition> Propositions)
{
    /// <summary>The smallest statements its words make, each as words of the text: finer than the propositions, and not meant to be read alone.</summary>
    public IReadOnlyList<IReadOnlyList<TextSpan>> Atoms { get; init; } = [];
}
