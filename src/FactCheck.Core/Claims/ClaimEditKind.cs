namespace FactCheck.Core.Claims;

/// <summary>What people do to the claims of a sentence.</summary>
public enum ClaimEditKind
{
    /// <summary>A statement that the machine did not see.</summary>
    MarkMissed,

    /// <summary>The same claim in other words.</summary>
    Reword,

    /// <summary>One claim becomes several.</summary>
    Split,

    /// <summary>Several claims become one.</summary>
    Merge,

    /// <summary>Nothing to check: one claim, or where none is named the whole sentence.</summary>
    NotCheckable,

    /// <summary>Takes an earlier edit back.</summary>
    Undo,
}
