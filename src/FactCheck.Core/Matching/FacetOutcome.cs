namespace FactCheck.Core.Matching;

/// <summary>How one part of the claim compares with the source.</summary>
public enum FacetOutcome
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Differently said, and both can be true ("over 300" and 312).</summary>
    Compatible,

    /// <summary>The same part with another value.</summary>
    Conflict,

    /// <summary>The source does not say.</summary>
    Absent,
}
