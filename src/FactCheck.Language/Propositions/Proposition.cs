using FactCheck.Language.Spans;

namespace FactCheck.Language.Propositions;

/// <summary>One thing a sentence states, in its own words.</summary>
/// <param name="Text">In words that stand alone. Every word comes from the text, from a short list of function words, or stands in square brackets.</param>
/// <param name="Spans">The words of the text it is made of, in the order of the text.</param>
/// <param name="Form">How it was won.</param>
/// <param name="Speaker">Whose words they are, where the text reports them.</param>
/// <param name="Quote">The words between quotation marks without the marks, where it is about them.</param>
/// <param name="Signals">What its words show.</param>
/// <param name="WellFormed">0 to 1: how sure it is that the words make a sentence that stands alone.</param>
public sealed record Proposition(string Text, IReadOnlyList<TextSpan> Spans, PropositionForm Form, string? Speaker, string? Quote, SentenceSignals Signals, double WellFormed);
