namespace FactCheck.Pipeline.Outbox;

/// <summary>Somebody else holds the row now, or the work became due again while it was done: what was decided is not saved.</summary>
public sealed class LeaseLostException(string key) : Exception($"The lease on {key} is lost; another worker has it or the work is due again.");
