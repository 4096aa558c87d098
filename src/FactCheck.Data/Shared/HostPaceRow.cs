namespace FactCheck.Data.Shared;

/// <summary>How a host of the internet is treated by all processes together; whoever changes it holds the row's lock.</summary>
public sealed class HostPaceRow
{
    public required string Host { get; init; }

    /// <summary>The host asked to be left alone.</summary>
    public DateTimeOffset? AloneUntil { get; set; }

    /// <summary>No request before then: the least time between two.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Requests in flight. A turn whose time ran out belongs to a dead process.</summary>
    public IReadOnlyList<HostTurnLease> Turns { get; set; } = [];
}
