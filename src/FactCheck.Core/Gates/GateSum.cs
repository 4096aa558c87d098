namespace FactCheck.Core.Gates;

/// <summary>The arithmetic of a gate, printed whole, zeros included.</summary>
public sealed record GateSum
{
    public int Claims { get; init; }

    public int Approved { get; init; }

    public int Waived { get; init; }

    public int Returned { get; init; }

    /// <summary>Sentences and pictures that no person has seen.</summary>
    public int Unseen { get; init; }

    public int Captured { get; init; }

    public int Failed { get; init; }

    public int Stale { get; init; }

    public int NotAttempted { get; init; }

    /// <summary>Whose reading of the sentences counted.</summary>
    public CoverageDemand Coverage { get; init; }
}
