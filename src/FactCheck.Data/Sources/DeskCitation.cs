using FactCheck.Data.Columns;

namespace FactCheck.Data.Sources;

/// <summary>A source that a person of the desk added to a claim. It belongs to the review, so it outlives the revision.</summary>
public sealed class DeskCitation : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid SourceId { get; init; }
    public required string AsWritten { get; init; }

    /// <summary>Why it bears on the claim.</summary>
    public required string Why { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
    public Guid? RemovedBy { get; set; }
    public long Version { get; set; }
}
