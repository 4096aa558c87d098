using FactCheck.Core.Sources.Watching;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Watching;

/// <summary>A source that something published rests on is looked at again and again. One row a source, however many articles cite it.</summary>
public sealed class SourceWatch : IVersioned
{
    public required Guid SourceId { get; init; }
    public required Guid DeskId { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Hours to the next look while it answers.</summary>
    public required double IntervalHours { get; set; }
    public int Failures { get; set; }
    public DateTimeOffset? FailingSince { get; set; }
    public required WatchOutcome Outcome { get; set; }

    /// <summary>The capture that was compared last; null before the first look.</summary>
    public Guid? CaptureId { get; set; }
    public DateTimeOffset? LookedAt { get; set; }
    public required DateTimeOffset NextAt { get; set; }
    public long Version { get; set; }
}
