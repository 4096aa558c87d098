using FactCheck.Data.Columns;

namespace FactCheck.Data.Repositories;

/// <summary>A delivery of the platform, kept before it is answered. Its identity is spent with this row and not before.</summary>
public sealed class Delivery : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid AppRegistrationId { get; init; }

    /// <summary>The platform's identity of it: one that is sent again bears the same.</summary>
    public required string Key { get; init; }
    public required string Event { get; init; }
    public required string Body { get; set; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public string Repository { get; set; } = "";

    /// <summary>When what it asks for was done or made due; null while it waits.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What came of it, in words.</summary>
    public string Outcome { get; set; } = "";
    public long Version { get; set; }
}
