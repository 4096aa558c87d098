using FactCheck.Data.Jobs;

namespace FactCheck.Pipeline.Outbox;

/// <summary>A row that waits for a worker.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Delay">How long it is not yet due.</param>
/// <param name="Lane">Whose turn comes first.</param>
public sealed record WorkOffer(string Key, TimeSpan Delay, WorkLane Lane);
