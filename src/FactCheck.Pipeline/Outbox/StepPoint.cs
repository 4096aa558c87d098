namespace FactCheck.Pipeline.Outbox;

/// <summary>The points of a step between which a process can die.</summary>
public enum StepPoint
{
    /// <summary>The lease is taken, nothing is read.</summary>
    Leased,

    /// <summary>It is decided, nothing is written.</summary>
    Decided,

    /// <summary>Everything is written, nothing is committed.</summary>
    Saved,

    /// <summary>Committed; nobody has been woken for what is due next.</summary>
    Committed,

    /// <summary>What is due next has been offered to the workers.</summary>
    Offered,
}
