namespace FactCheck.Data.Gates;

/// <summary>What a waiver makes an exception for.</summary>
public enum WaiverSubject
{
    /// <summary>One claim that is not approved.</summary>
    Claim,

    /// <summary>One finding that blocks.</summary>
    Finding,

    /// <summary>An author in the role of checker or approver: the narrow bypass.</summary>
    Separation,
}
