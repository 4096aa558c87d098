using FactCheck.Data.Columns;

namespace FactCheck.Data.Jobs;

/// <summary>
/// Work that is due. Written in the transaction of the change that makes it due, removed in the save of the step that did it:
/// whatever a crash leaves undone is still a row.
/// </summary>
public sealed class OutboxItem : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Step and subject: work that is due twice is due once.</summary>
    public required string Key { get; init; }
    public required LineStep Step { get; init; }

    /// <summary>What the step works on: a revision, a source or a claim.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The capture that a claim is matched with, or null.</summary>
    public Guid? SecondId { get; init; }
    public Guid? ArticleId { get; init; }
    public WorkLane Lane { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>Until then somebody is at it; a lease that ran out is anybody's.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Which lease it is, so that a worker releases its own only.</summary>
    public Guid? LeaseId { get; set; }

    /// <summary>Until then it stands in the executor's queue, whoever put it there; null where it must be offered again.</summary>
    public DateTimeOffset? OfferedUntil { get; set; }
    public string LastError { get; set; } = "";

    /// <summary>The W3C trace context of the change that made it due, or null where nobody traces.</summary>
    public string? TraceParent { get; set; }

    /// <summary>Attempts ran out: a person must look. Shown on the page and as a finding on the gate.</summary>
    public bool Stuck { get; set; }

    /// <summary>Raised when the work is due again meanwhile: the running step's save then fails and it starts afresh.</summary>
    public long Version { get; set; }
}
