using FactCheck.Core.Sources;

namespace FactCheck.Core.Gates;

/// <summary>One source as the gate sees it.</summary>
/// <param name="Url">Canonical address.</param>
/// <param name="Outcome">Of its latest capture.</param>
/// <param name="At">When that was; null where nobody has tried.</param>
public sealed record SourceStanding(string Url, CaptureOutcome Outcome, DateTimeOffset? At);
