namespace FactCheck.Core.Sources.Watching;

/// <summary>What one look at a source found.</summary>
/// <param name="State">The watch after it.</param>
/// <param name="IsNew">Somebody should hear of it: it is a change, and not the one that was told last time.</param>
/// <param name="TouchesEvidence">A passage that an approval rests on is concerned.</param>
/// <param name="After">Time until the next look.</param>
public sealed record WatchLook(WatchState State, bool IsNew, bool TouchesEvidence, TimeSpan After);
