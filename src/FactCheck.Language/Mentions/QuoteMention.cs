using FactCheck.Language.Spans;

namespace FactCheck.Language.Mentions;

/// <summary>Words that a text gives as somebody's: said, written, thought, promised.</summary>
/// <param name="Source">Whose they are, or null where the text does not tell.</param>
/// <param name="Cue">The words that say so (<c>said</c>, <c>according to</c>), or null.</param>
/// <param name="Content">What was said, with quotation marks; in several pieces where the cue stands between.</param>
/// <param name="IsDirect">True where the content stands between quotation marks.</param>
public sealed record QuoteMention(TextSpan? Source, TextSpan? Cue, IReadOnlyList<TextSpan> Content, bool IsDirect);
