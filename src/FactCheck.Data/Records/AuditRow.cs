namespace FactCheck.Data.Records;

/// <summary>
/// Who did what, when. Inserted in the transaction of the change, unchained; people by opaque id; free text as a salted hash, its words
/// in <see cref="AuditText"/>, which may be erased without breaking the chain.
/// </summary>
public sealed class AuditRow
{
    /// <summary>Given by the database. Order of insertion, not of commit: the seal says the order that counts.</summary>
    public long Sequence { get; init; }
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The person; null where a step did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The token in whose name a machine acted for the person, or null.</summary>
    public Guid? TokenId { get; init; }

    /// <summary>For example <c>review.approve</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, for example <c>review</c>.</summary>
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public Guid? ArticleId { get; init; }

    /// <summary>States, keys and fingerprints, without free text.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>SHA-256 over salt and words; empty where no words were given.</summary>
    public required string TextHash { get; init; }
}
