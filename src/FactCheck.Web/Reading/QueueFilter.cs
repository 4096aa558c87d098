using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Web.Reading;

/// <summary>What the reader asks of the queue; all of it stands in the address.</summary>
public sealed record QueueFilter
{
    public QueueRoom Room { get; init; }

    public QueueOrder Order { get; init; }

    public Guid? Article { get; init; }

    public ReviewState? State { get; init; }

    public ClaimKind? Kind { get; init; }

    public RiskClass? Risk { get; init; }

    /// <summary>Claims with a finding of this weight.</summary>
    public Severity? Finding { get; init; }

    public QueueDue? Due { get; init; }

    /// <summary>Claims with a source whose last fetch came to this.</summary>
    public CaptureOutcome? Source { get; init; }

    /// <summary>Only claims with an open query.</summary>
    public bool Query { get; init; }

    /// <summary>Who has the claim in hand.</summary>
    public Guid? With { get; init; }

    /// <summary>Words that the claim or its article contains.</summary>
    public string? Q { get; init; }

    /// <summary>How many claims stand before this page.</summary>
    public int Skip { get; init; }

    public bool IsEmpty => this with { Room = default, Order = default, Skip = 0, Q = Q is "" ? null : Q } == new QueueFilter();
}
