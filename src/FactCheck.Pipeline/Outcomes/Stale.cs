namespace FactCheck.Pipeline.Outcomes;

/// <summary>Nothing was written, because what the person saw is no longer what stands there.</summary>
/// <param name="Difference">What changed, in words, by whom and when where that is known.</param>
/// <param name="Fingerprint">What stands there now; empty where there is none.</param>
public sealed record Stale(string Difference, string Fingerprint = "") : Outcome;
