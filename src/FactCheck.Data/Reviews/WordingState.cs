namespace FactCheck.Data.Reviews;

/// <summary>What author or editor said to a proposed wording.</summary>
public enum WordingState
{
    Open,
    Accepted,

    /// <summary>Accepted with other words, which the checker will see.</summary>
    Amended,
    Refused,

    /// <summary>The proposal it came from no longer stands.</summary>
    Lapsed,
}
