using FactCheck.Language.Spans;

namespace FactCheck.Language.Segmentation;

/// <summary>One block of a text: a paragraph, a heading, a list item …</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Level">Depth of a heading or a list (1 is the outermost); 0 for others.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, int Level = 0);
