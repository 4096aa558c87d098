using FactCheck.Language.Spans;

namespace FactCheck.Language.Tokens;

/// <summary>One syntactic word of a sentence, cut as the Universal Dependencies treebanks of English cut it.</summary>
/// <param name="Span">Where it stands in the text; never empty, never overlapping its neighbours.</param>
/// <param name="Joined">
/// True where it continues the written word of the token before: "n't" in "don't", "'s" in "Turkey's". Punctuation that merely touches a word
/// is not joined.
/// </param>
public readonly record struct Token(TextSpan Span, bool Joined = false)
{
    /// <summary>The token's characters.</summary>
    public string In(string text) => Span.In(text);
}
