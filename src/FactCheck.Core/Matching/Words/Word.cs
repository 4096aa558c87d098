using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Words;

/// <summary>One word of a text, as matching sees it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Form">Its folded form (lower case, accents off, possessive off), as a number of the <see cref="Lexicon"/>.</param>
/// <param name="Stem">Its stem, as a number of the same lexicon.</param>
/// <param name="Traits">What it looks like.</param>
public readonly record struct Word(TextSpan Span, int Form, int Stem, WordTraits Traits)
{
    /// <summary>True for words that carry the sense: neither a function word nor a lone sign.</summary>
    public bool IsContent => (Traits & WordTraits.Function) == 0;

    public bool IsCapital => (Traits & WordTraits.Capital) != 0;

    public bool HasDigit => (Traits & WordTraits.Digit) != 0;
}
