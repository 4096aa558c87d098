using System.Text.Json.Serialization;

namespace FactCheck.Web.Endpoints.Events;

/// <summary>Something happened at a desk.</summary>
/// <param name="Kind">article.received, review.decided, gate.changed or article.published.</param>
/// <param name="Article">The article, or null where it concerns none.</param>
/// <param name="Subject">The claim, revision or article that it happened to.</param>
/// <param name="Facts">What it was and what it became.</param>
public sealed record DeskEvent(string Kind, Guid? Article, Guid Subject, DateTimeOffset At, IReadOnlyDictionary<string, string> Facts)
{
    [JsonIgnore]
    public Guid DeskId { get; init; }

    /// <summary>Place in the log; null for what the machine did, which a listener who comes back reads from the gate itself.</summary>
    [JsonIgnore]
    public long? Sequence { get; init; }
}
