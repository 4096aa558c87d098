using FactCheck.Core.Sources.Watching;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Watching;

/// <summary>A watched source changed. An editor settles it: corrected, noted or dismissed, with a reason.</summary>
public sealed class WatchFinding : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid SourceId { get; init; }
    public required WatchOutcome Outcome { get; init; }

    /// <summary>The last capture that could be read before, or null, and the one that shows the change.</summary>
    public Guid? BeforeId { get; init; }
    public required Guid AfterId { get; init; }

    /// <summary>Accepted passages that no longer stand.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    /// <summary>It concerns a passage that an approval rests on.</summary>
    public required bool TouchesEvidence { get; init; }
    public required DateTimeOffset At { get; init; }
    public WatchAnswer? Answer { get; set; }
    public string Reason { get; set; } = "";
    public Guid? AnsweredBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public long Version { get; set; }
}
