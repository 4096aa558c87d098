using FactCheck.Language.Spans;

namespace FactCheck.Language.Tokens;

/// <summary>A word or sign of a sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its letters.</param>
/// <param name="Lower">Its letters in lower case, typographic apostrophes folded.</param>
/// <param name="Class">What it does.</param>
internal readonly record struct Word(TextSpan Span, string Text, string Lower, WordClass Class)
{
    public bool IsCapital => char.IsUpper(Text[0]);

    public bool Is(string lower) => Lower == lower;

    public bool IsFinite => Class is WordClass.Modal or WordClass.Past or WordClass.Present;

    public bool IsNominal => Class is WordClass.Noun or WordClass.Name or WordClass.Number or WordClass.Pronoun || (Class == WordClass.Quoted && !IsSpeech);

    /// <summary>A quotation that speaks for itself, not a word or two in quotation marks inside a phrase.</summary>
    public bool IsSpeech => Class == WordClass.Quoted && (Text.Length < 3 || Text[^2] is ',' or '.' or '!' or '?' || Text.AsSpan().Count(' ') > 3);

    public bool IsPunctuation => Class == WordClass.Punctuation;
}
