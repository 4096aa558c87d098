using FactCheck.Data.Columns;

namespace FactCheck.Data.Notices;

/// <summary>An address that is told what happens at a desk. Its secrets are sealed before they come here.</summary>
public sealed class WebhookEndpoint : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>The kinds of events it wants.</summary>
    public required IReadOnlyList<string> Kinds { get; set; }
    public required string Secret { get; set; }

    /// <summary>The secret before, with which deliveries are signed too until <see cref="FormerUntil"/>; or empty.</summary>
    public string FormerSecret { get; set; } = "";
    public DateTimeOffset? FormerUntil { get; set; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Nothing is sent to it any more; what was sent stays on record.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
    public long Version { get; set; }
}
