using FactCheck.Core.Text;

namespace FactCheck.Core.Verdicts.Advising;

/// <summary>Words of a source that a model points at. That they stand there is checked; that they bear on the claim is not.</summary>
/// <param name="Passage">The words, anchored in the text of the source.</param>
/// <param name="Why">What the model says of them; its numbers stand in the claim or the passage. May be empty.</param>
public sealed record AdvisedPassage(QuoteSelector Passage, string Why);
