namespace FactCheck.Data.Notices;

/// <summary>
/// Something happened at a desk: written in the transaction of the change, and read by everything that tells of it (server-sent events, webhooks,
/// notices to people).
/// </summary>
public sealed class EventRow
{
    /// <summary>Place in the order of the desk's events.</summary>
    public long Number { get; init; }

    /// <summary>Its identity outside, the same however often it is told.</summary>
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required string Kind { get; init; }
    public Guid? ArticleId { get; init; }

    /// <summary>The claim's review, revision, source or article that it happened to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Who did it; null for the machine.</summary>
    public Guid? ActorId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What it was and what it became.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }
}
