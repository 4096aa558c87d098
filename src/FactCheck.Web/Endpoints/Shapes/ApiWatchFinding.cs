using FactCheck.Core.Sources.Watching;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A change in a source that something published rests on.</summary>
/// <param name="Id">Of the change.</param>
/// <param name="Source">Of the source.</param>
/// <param name="Url">Its address.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="TouchesEvidence">A passage that an approval rests on is concerned.</param>
/// <param name="Broken">The passages that no longer stand.</param>
/// <param name="At">When it was found.</param>
/// <param name="Archived">The nearest copy in an archive, or empty.</param>
public sealed record ApiWatchFinding(Guid Id, Guid Source, string Url, WatchOutcome Outcome, bool TouchesEvidence, IReadOnlyList<string> Broken, DateTimeOffset At, string Archived);
