namespace FactCheck.Data.Shared;

/// <summary>One request in flight to a host.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Until">Renewed while the request runs.</param>
public sealed record HostTurnLease(Guid Id, DateTimeOffset Until);
