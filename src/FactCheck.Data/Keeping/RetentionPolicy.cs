using FactCheck.Data.Columns;

namespace FactCheck.Data.Keeping;

/// <summary>How long a desk keeps what it does not need for its verdicts. Null: for ever, which is how every desk begins.</summary>
public sealed class RetentionPolicy : IVersioned
{
    public required Guid DeskId { get; init; }

    /// <summary>Days after which the bytes and text of a capture go that nothing rests on.</summary>
    public int? CaptureDays { get; set; }

    /// <summary>Days after its end for which the words of a query are kept.</summary>
    public int? QueryDays { get; set; }

    /// <summary>Days for which notices that were read, ended sessions and used invitations are kept.</summary>
    public int? PersonalDays { get; set; }

    /// <summary>When it was last applied whole.</summary>
    public DateTimeOffset? AppliedAt { get; set; }
    public long Version { get; set; }
}
