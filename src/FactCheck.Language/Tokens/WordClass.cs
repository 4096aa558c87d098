namespace FactCheck.Language.Tokens;

/// <summary>What a word does in its sentence, as coarse as splitting needs it.</summary>
internal enum WordClass
{
    Noun,
    Name,
    Pronoun,
    Possessive,
    Determiner,
    Number,
    Adjective,
    Adverb,
    Preposition,
    To,
    Coordinator,
    Subordinator,
    Wh,
    Modal,

    /// <summary>A finite form in the past: <c>held</c>, <c>was</c>.</summary>
    Past,

    /// <summary>A finite form in the present: <c>holds</c>, <c>are</c>.</summary>
    Present,
    Base,
    Participle,
    Gerund,
    Genitive,
    Punctuation,
    Symbol,

    /// <summary>A masked quotation, one word for the rest of the sentence.</summary>
    Quoted,
}
