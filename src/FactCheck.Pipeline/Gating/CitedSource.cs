using FactCheck.Core.Sources;

namespace FactCheck.Pipeline.Gating;

/// <summary>A source of a revision with what came of it so far.</summary>
/// <param name="Id">Of the source.</param>
/// <param name="Url">Canonical address.</param>
/// <param name="Outcome">Of the latest capture.</param>
/// <param name="At">When that was, or null.</param>
/// <param name="ReadSnapshot">Snapshot of the newest capture that could be read, or null.</param>
/// <param name="ReadText">Its text, or null.</param>
internal sealed record CitedSource(Guid Id, string Url, CaptureOutcome Outcome, DateTimeOffset? At, string? ReadSnapshot, string? ReadText);
