using FactCheck.Data.Columns;

namespace FactCheck.Data.Notices;

/// <summary>One event on its way to one receiver. Written with the event; the step <see cref="Jobs.LineStep.DeliverWebhook"/> alone changes it.</summary>
public sealed class WebhookDelivery : IVersioned
{
    /// <summary>Its place in the order in which a receiver hears of one article.</summary>
    public long Number { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid EndpointId { get; init; }
    public required Guid EventId { get; init; }
    public Guid? ArticleId { get; init; }
    public required DeliveryState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>The day of trying begins with the first attempt.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }
    public DateTimeOffset? LastTriedAt { get; set; }
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>What the receiver answered last, 0 where it did not.</summary>
    public int Status { get; set; }
    public string LastError { get; set; } = "";
    public long Version { get; set; }
}
