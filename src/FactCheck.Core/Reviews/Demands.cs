namespace FactCheck.Core.Reviews;

/// <summary>What an action asks for.</summary>
[Flags]
public enum Demands
{
    None = 0,
    Reason = 1,
    Verdict = 2,

    /// <summary>Accepted evidence, or a reason for having none.</summary>
    Evidence = 4,

    /// <summary>The fingerprint the person saw.</summary>
    Fingerprint = 8,
    Question = 16,
    Answer = 32,
    Expiry = 64,
    Person = 128,
}
