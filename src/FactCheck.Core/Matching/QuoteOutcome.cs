namespace FactCheck.Core.Matching;

/// <summary>What became of words that the article puts between quotation marks.</summary>
public enum QuoteOutcome
{
    /// <summary>Letter for letter.</summary>
    Exact,

    /// <summary>Equal after levelling typography, spacing and the case of the first letter.</summary>
    Normalised,

    /// <summary>Equal but for words left out where the article shows it.</summary>
    Elided,

    /// <summary>Words left out, added or changed, and the article does not show it.</summary>
    Altered,

    /// <summary>Stands in several places that differ in meaning.</summary>
    Ambiguous,

    /// <summary>Stands there, said by somebody else.</summary>
    OtherSpeaker,

    /// <summary>Stands in another of the article's sources.</summary>
    ElsewhereCited,

    /// <summary>Stood in an earlier capture and no longer stands on the page.</summary>
    GoneFromPage,
    NotFound,
    Unreadable,
    NotAttempted,
}
