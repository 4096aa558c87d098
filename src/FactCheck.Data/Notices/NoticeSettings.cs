using FactCheck.Data.Columns;

namespace FactCheck.Data.Notices;

/// <summary>How a person wants to be told what happens at a desk.</summary>
public sealed class NoticeSettings : IVersioned
{
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Where mail goes; empty for nowhere.</summary>
    public string Address { get; set; } = "";

    /// <summary>What was chosen; a kind that is not there is as usual.</summary>
    public IReadOnlyDictionary<NoticeKind, NoticeChoice> Choices { get; set; } = new Dictionary<NoticeKind, NoticeChoice>();

    /// <summary>Failed attempts to send what is due, and since when.</summary>
    public int Attempts { get; set; }
    public DateTimeOffset? FailingSince { get; set; }
    public string LastError { get; set; } = "";
    public long Version { get; set; }

    public NoticeChoice Of(NoticeKind kind) => Choices.GetValueOrDefault(kind) ?? NoticeChoice.Usual;
}
