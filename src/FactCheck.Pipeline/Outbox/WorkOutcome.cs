namespace FactCheck.Pipeline.Outbox;

/// <summary>What came of an attempt to do the work of one row.</summary>
public enum WorkOutcome
{
    Done,

    /// <summary>Another worker has it, or it is not due, stuck or gone.</summary>
    NotMine,

    /// <summary>The work became due again while it was done: nothing is saved, and it is due at once.</summary>
    Overtaken,

    /// <summary>It failed: the row says why and when it is tried again.</summary>
    Failed,
}
