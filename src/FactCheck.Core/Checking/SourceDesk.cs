using FactCheck.Core.Matching;
using FactCheck.Core.Matching.Quotes;
using FactCheck.Core.Sources;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Checking;

/// <summary>The captures of one article, each made ready for comparison once however many claims rest on it.</summary>
internal sealed class SourceDesk
{
    private readonly IReadOnlyDictionary<string, Capture> _captures;
    private readonly DateTimeOffset _now;
    private readonly IReadOnlyList<Capture> _before;
    private readonly Dictionary<string, SourceIndex> _ready = new(StringComparer.Ordinal);

    public SourceDesk(IReadOnlyDictionary<string, Capture> captures, DateTimeOffset now, IReadOnlyList<Capture>? before = null)
    {
        _captures = captures;
        _now = now;
        _before = before ?? [];
    }

    /// <summary>The claim beside each of its sources.</summary>
    public IReadOnlyList<SourceReading> Compare(ClaimStatement claim, IReadOnlyList<string> sources)
    {
        var readings = sources.Select(url => Compare(claim, CaptureOf(url))).ToList();
        return QuoteElsewhere.Note(claim, QuoteGone.Note(claim, readings, _before), [.. _captures.Values.Where(c => c.IsRead && !sources.Contains(c.Url))]);
    }

    private SourceReading Compare(ClaimStatement claim, Capture capture) => capture is { IsRead: true, Text: { } text }
        ? new(capture, EvidenceMatcher.Match(claim, Ready(capture.Url, text)))
        : new(capture, null) { Unread = [.. QuoteReader.Read(claim.Text, claim.Quote).Select(q => Unread(q, capture))] };

    private static QuoteMatch Unread(TextSpan quote, Capture capture) => capture.Outcome == CaptureOutcome.NotAttempted
        ? new(QuoteOutcome.NotAttempted, quote, null, "Not looked for yet: nobody has fetched the source.")
        : new(QuoteOutcome.Unreadable, quote, null, "Not looked for: the source could not be read.");

    private SourceIndex Ready(string url, SourceText text)
    {
        if (!_ready.TryGetValue(url, out var ready)) _ready[url] = ready = SourceIndex.Of(text);
        return ready;
    }

    private Capture CaptureOf(string url) => _captures.GetValueOrDefault(url)
        ?? new Capture { Url = url, Outcome = CaptureOutcome.NotAttempted, Reason = "Nobody has fetched this source yet.", At = _now };
}
