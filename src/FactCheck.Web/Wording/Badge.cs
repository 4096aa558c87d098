namespace FactCheck.Web.Wording;

/// <summary>How one value of an enum is shown: word, glyph and tone belong together.</summary>
/// <param name="Word">What is read.</param>
/// <param name="Glyph">Name of a symbol of the sprite.</param>
/// <param name="Tone">Its colour's meaning.</param>
/// <param name="Hint">What it means, in one line; empty where the word says it all.</param>
public sealed record Badge(string Word, string Glyph, Tone Tone, string Hint)
{
    public string Css => "is-" + Tone.ToString().ToLowerInvariant();
}
