namespace FactCheck.Core.Records;

/// <summary>Where a chain does not hold.</summary>
/// <param name="Number">The link.</param>
/// <param name="Reason">Why.</param>
public sealed record ChainBreak(long Number, string Reason);
