using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;

namespace FactCheck.Web.Reading;

/// <summary>What the reader asks of the queue; all of it stands in the address.</summary>
public sealed record QueueFilter
{
    public QueueRoom Room { get; init; }

    public Guid? Article { get; init; }

    public ReviewState? State { get; init; }

    public ClaimKind? Kind { get; init; }

    public RiskClass? Risk { get; init; }

    /// <summary>Words that the claim or its article contains.</summary>
    public string? Q { get; init; }

    /// <summary>How many claims stand before this page.</summary>
    public int Skip { get; init; }
}
