using FactCheck.Core.Sources;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>A source that the published revision cites, and what came of it.</summary>
/// <param name="Url">Its address; empty for a private one.</param>
/// <param name="Outcome">Of the latest capture at publication; empty for a private source.</param>
/// <param name="CapturedAt">When that was, or null.</param>
/// <param name="Snapshot">SHA-256 of the kept bytes, or empty.</param>
/// <param name="Archived">The copy that a web archive keeps of it, or null.</param>
public sealed record PublishedSource(string Url, string Outcome, DateTimeOffset? CapturedAt, string Snapshot, ArchivedCopy? Archived = null)
{
    public bool IsPrivate => Url.Length == 0;
}
