using FactCheck.Data.Notices;

namespace FactCheck.Web.Reading;

/// <summary>One delivery as its page shows it.</summary>
public sealed record SentLine(
    long Number, string Receiver, Guid EventId, string Kind, Guid? ArticleId, string Article, DateTimeOffset At,
    DeliveryState State, int Attempts, int Status, string Why, DateTimeOffset DueAt, bool CanBeSent);
