namespace FactCheck.Pipeline.Outbox;

/// <summary>A row that waits for a worker.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Delay">How long it is not yet due.</param>
public sealed record WorkOffer(string Key, TimeSpan Delay);
