using FactCheck.Data.Columns;

namespace FactCheck.Data.Notices;

/// <summary>One event told to one person whom it concerns.</summary>
public sealed class Notice : IVersioned
{
    public long Number { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid EventId { get; init; }
    public required NoticeKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, in one sentence. It goes out by mail, so it holds no word of a claim, a question or an answer.</summary>
    public required string Words { get; init; }

    /// <summary>The page to go on from, beginning with a slash.</summary>
    public required string Path { get; init; }

    /// <summary>False where the person wants it by mail only.</summary>
    public required bool OnPage { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it goes out by mail; null where it does not.</summary>
    public DateTimeOffset? MailDueAt { get; init; }
    public DateTimeOffset? MailedAt { get; set; }
    public long Version { get; set; }
}
