using FactCheck.Data.Notices;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>One event on its way to one receiver.</summary>
/// <param name="Number">Its name for sending it again.</param>
/// <param name="Webhook">The receiver's name.</param>
/// <param name="Event">The identity that the receiver gets as <c>webhook-id</c>, the same with every attempt.</param>
/// <param name="Status">What the receiver answered last; 0 where it did not.</param>
/// <param name="Why">Why it was not taken; empty where it was.</param>
/// <param name="Due">When it is tried next; null where it is not.</param>
public sealed record ApiDelivery(
    long Number, string Webhook, string Event, string Kind, Guid? Article, DateTimeOffset At, DeliveryState State, int Attempts, int Status, string Why, DateTimeOffset? Due);
