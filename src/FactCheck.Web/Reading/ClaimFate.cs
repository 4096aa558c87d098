namespace FactCheck.Web.Reading;

/// <summary>What a later revision did to a claim.</summary>
public enum ClaimFate
{
    /// <summary>Its approval or proposal does not hold any more.</summary>
    Voided,

    /// <summary>Other words or citations; nothing had been decided about it.</summary>
    Changed,

    /// <summary>The new words are the ones that were approved: the approval is kept.</summary>
    Adopted,

    New,
    Superseded,

    /// <summary>Same words, same citations: whatever was decided stands.</summary>
    CarriedOver,
}
