namespace FactCheck.Core.Reviews;

/// <summary>Why something is not permitted: what an API answers with depends on it.</summary>
public enum RefusalKind
{
    /// <summary>Not from this state (422).</summary>
    State,

    /// <summary>The person's roles do not include it (403).</summary>
    Rights,

    /// <summary>The same person may not do both (403, type separation-of-duties).</summary>
    SeparationOfDuties,

    /// <summary>The gate policy rules it out (403).</summary>
    Policy,

    /// <summary>Something that must be given is missing (422).</summary>
    Missing,
}
