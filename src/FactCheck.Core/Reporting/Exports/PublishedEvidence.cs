namespace FactCheck.Core.Reporting.Exports;

/// <summary>A passage that an approval rests on, as it may leave the house.</summary>
/// <param name="Url">Address of the source; empty for a private one.</param>
/// <param name="Quote">The words, letter for letter; empty for a private source.</param>
/// <param name="Snapshot">SHA-256 of the kept bytes; for a private source a salted hash that only the desk can resolve.</param>
/// <param name="CapturedAt">When the page was fetched, or null where that is not known.</param>
public sealed record PublishedEvidence(string Url, string Quote, string Snapshot, DateTimeOffset? CapturedAt)
{
    /// <summary>The desk keeps it to itself: no address and no words leave.</summary>
    public bool IsPrivate => Url.Length == 0;
}
