using FactCheck.Language.Spans;

namespace FactCheck.Language.Segmentation;

/// <summary>One sentence of a text.</summary>
/// <param name="Span">Where it stands, without white space at its ends.</param>
/// <param name="Block">Index of the block that holds it.</param>
public sealed record Sentence(TextSpan Span, int Block);
