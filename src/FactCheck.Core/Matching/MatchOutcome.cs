namespace FactCheck.Core.Matching;

/// <summary>What the machine reads in one source, or in all of a claim's sources; written in lower case with underscores outside.</summary>
public enum MatchOutcome
{
    Supported,
    Partial,
    Contradicted,
    NotFound,

    /// <summary>No words to compare with: not attempted, not captured, or in another language.</summary>
    Inconclusive,
}
