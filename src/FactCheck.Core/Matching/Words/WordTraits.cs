namespace FactCheck.Core.Matching.Words;

/// <summary>What a word looks like.</summary>
[Flags]
public enum WordTraits
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>Holds a digit.</summary>
    Digit = 2,

    /// <summary>Articles, prepositions, auxiliaries, pronouns: words that any text has.</summary>
    Function = 4,
}
