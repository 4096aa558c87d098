using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checking;

/// <summary>The captures of one article, each made ready for comparison once however many claims rest on it.</summary>
internal sealed class SourceDesk
{
    private readonly IReadOnlyDictionary<string, Capture> _captures;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, SourceIndex> _ready = new(StringComparer.Ordinal);

    public SourceDesk(IReadOnlyDictionary<string, Capture> captures, DateTimeOffset now)
    {
        _captures = captures;
        _now = now;
    }

    /// <summary>The claim beside each of its sources.</summary>
    public IReadOnlyList<SourceReading> Compare(ClaimStatement claim, IReadOnlyList<string> sources)
    {
        var readings = sources.Select(url => Compare(claim, CaptureOf(url))).ToList();
        return QuoteElsewhere.Note(claim, readings, [.. _captures.Values.Where(c => c.IsRead && !sources.Contains(c.Url))]);
    }

    private SourceReading Compare(ClaimStatement claim, Capture capture) =>
        new(capture, capture is { IsRead: true, Text: { } text } ? EvidenceMatcher.Match(claim, Ready(capture.Url, text)) : null);

    private SourceIndex Ready(string url, SourceText text)
    {
        if (!_ready.TryGetValue(url, out var ready)) _ready[url] = ready = SourceIndex.Of(text);
        return ready;
    }

    private Capture CaptureOf(string url) => _captures.GetValueOrDefault(url)
        ?? new Capture { Url = url, Outcome = CaptureOutcome.NotAttempted, Reason = "Nobody has fetched this source yet.", At = _now };
}
