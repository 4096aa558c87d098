namespace FactCheck.Core.Sources.Watching;

/// <summary>Where the watch over a source stands.</summary>
/// <param name="Interval">Time to the next look while it answers.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="FailingSince">The first of them, or null.</param>
/// <param name="Outcome">What the last look found.</param>
public sealed record WatchState(TimeSpan Interval, int Failures, DateTimeOffset? FailingSince, WatchOutcome Outcome)
{
    /// <summary>Right after publication: corrections come in the first days.</summary>
    public static WatchState Fresh { get; } = new(TimeSpan.FromDays(1), 0, null, WatchOutcome.Unchanged);
}
