using FactCheck.Core.Sources;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Sources;

/// <summary>A web archive is asked to keep a copy of a cited page, because a claim that rests on it was approved. Made with the approval, settled by ArchiveSource.</summary>
public sealed class ArchiveRequest : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid SourceId { get; init; }

    /// <summary>The review whose approval asked for it.</summary>
    public required Guid ReviewId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required ArchiveRequestState State { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>When it is tried again, or null.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Why there is no copy so far; empty before the first answer and where there is one.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The copy that was taken, or null.</summary>
    public ArchivedCopy? Copy { get; set; }
    public long Version { get; set; }
}
