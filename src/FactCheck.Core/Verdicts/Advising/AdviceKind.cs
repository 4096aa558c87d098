namespace FactCheck.Core.Verdicts.Advising;

/// <summary>What a model proposes.</summary>
public enum AdviceKind
{
    /// <summary>Words of a source that bear on a claim.</summary>
    Passage,

    /// <summary>How a source stands to a claim.</summary>
    Reading,

    /// <summary>A statement of the article that could be checked.</summary>
    Claim,
}
