using System.Text.Json.Serialization;

namespace FactCheck.Web.Endpoints.Events;

/// <summary>Something happened at a desk.</summary>
/// <param name="Kind">article.received, claims.ready, review.decided, gate.changed, source.changed or article.published.</param>
/// <param name="Article">The article, or null where it concerns none.</param>
/// <param name="Subject">The claim’s review, revision, source or article that it happened to.</param>
/// <param name="Facts">What it was and what it became.</param>
public sealed record DeskEvent(string Kind, Guid? Article, Guid Subject, DateTimeOffset At, IReadOnlyDictionary<string, string> Facts)
{
    [JsonIgnore]
    public Guid DeskId { get; init; }

    /// <summary>Place in the order of events, which a listener who comes back names.</summary>
    [JsonIgnore]
    public long Sequence { get; init; }
}
