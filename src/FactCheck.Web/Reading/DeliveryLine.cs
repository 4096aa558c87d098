namespace FactCheck.Web.Reading;

/// <summary>A delivery and what came of it.</summary>
/// <param name="Error">Why its work failed the last time, or empty.</param>
public sealed record DeliveryLine(string Event, string Repository, DateTimeOffset ReceivedAt, DateTimeOffset? DoneAt, string Outcome, string Error);
