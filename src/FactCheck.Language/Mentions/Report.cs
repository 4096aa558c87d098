using FactCheck.Language.Spans;

namespace FactCheck.Language.Mentions;

/// <summary>One reporting verb (or <c>according to</c>) of a sentence with whose words and which words it reports.</summary>
/// <param name="Source">Whose they are, or null.</param>
/// <param name="Cue">The reporting words.</param>
/// <param name="Content">The reported words, in order.</param>
/// <param name="IsDirect">True where they stand between quotation marks.</param>
/// <param name="Verb">Base form of the verb; <c>according</c> for "according to".</param>
internal sealed record Report(TextSpan? Source, TextSpan? Cue, IReadOnlyList<TextSpan> Content, bool IsDirect, string Verb);
