using System.Collections.Concurrent;
using System.Net.Http.Headers;
using FactCheck.Core.Sources;
using FactCheck.Extraction;
using FactCheck.Extraction.Pages;
using FactCheck.Extraction.Reading;
using FactCheck.Fetching.Archives;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Links;
using FactCheck.Fetching.Outcomes;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Fetching;

/// <summary>
/// The only door to the internet: fetches a source, keeps its bytes, has them read, and says what came of it. Every outcome is a value with a reason;
/// nothing that a stranger's server does is an exception.
/// </summary>
public sealed class SourceFetcher
{
    // A page of fewer words than this may be all that a host says of a page it has not.
    private const int ThinWords = 80;

    // A page with more is a listing made by a machine; nobody looks up a section there.
    private const int MostPlaces = 5_000;
    private readonly FetchSettings _settings;
    private readonly ISnapshotStore _snapshots;
    private readonly IExtractor _extractor;
    private readonly Traveller _traveller;
    private readonly SiblingProbe _probe;
    private readonly Bystanders _bystanders;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Lazy<Task<Capture>>> _underWay = new(StringComparer.Ordinal);

    internal SourceFetcher(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, Traveller traveller, SiblingProbe probe, Bystanders bystanders, TimeProvider clock)
    {
        _settings = settings;
        _snapshots = snapshots;
        _extractor = extractor;
        _traveller = traveller;
        _probe = probe;
        _bystanders = bystanders;
        _clock = clock;
    }

    /// <summary>Fetches a source; callers that ask for the same one at the same time share one fetch.</summary>
    /// <param name="source">What to ask for.</param>
    /// <param name="previous">The last good capture of it, for a conditional request; or null.</param>
    /// <param name="cancellation">Ends the wait, not the fetch.</param>
    public async Task<Capture> FetchAsync(SourceUrl source, Capture? previous, CancellationToken cancellation)
    {
        if (_settings.Offline) return Nothing(source.Canonical, CaptureOutcome.NotAttempted, "Working offline: the source was not asked for.");
        var flight = _underWay.GetOrAdd(source.Canonical, _ => new(() => FlyAsync(source, previous)));
        return await flight.Value.WaitAsync(cancellation);
    }

    public Task<Capture> FetchAsync(SourceUrl source, CancellationToken cancellation) => FetchAsync(source, null, cancellation);

    /// <summary>Fetches what a person wrote; an address that is none comes back as refused.</summary>
    public Task<Capture> FetchAsync(string written, CancellationToken cancellation)
        => SourceUrl.TryParse(written, out var source, out var reason)
            ? FetchAsync(source, cancellation)
            : Task.FromResult(Nothing(written, CaptureOutcome.RefusedByUs, reason));

    private async Task<Capture> FlyAsync(SourceUrl source, Capture? previous)
    {
        try
        {
            // The flight may have several passengers: it is not one caller's to cancel. Its own limits end it.
            var capture = await CaptureAsync(source, previous, CancellationToken.None);
            return await _bystanders.AskAsync(capture, previous?.At ?? _clock.GetUtcNow(), CancellationToken.None);
        }
        finally
        {
            _underWay.TryRemove(source.Canonical, out _);
        }
    }

    private async Task<Capture> CaptureAsync(SourceUrl source, Capture? previous, CancellationToken cancellation)
    {
        var journey = await _traveller.GoAsync(source.Uri.AbsoluteUri, Conditions(previous), cancellation);
        var capture = Describe(source.Canonical, journey);
        if (journey.End is not { } end || journey.Outcome is not null) return capture;
        if (end.Status == 304 && previous is not null) return Unchanged(previous, capture);
        if (end.Status is < 200 or >= 300)
        {
            var (outcome, reason) = await JudgeRefusalAsync(end, journey.FinalUrl, cancellation);
            return capture with { Outcome = outcome, Reason = reason };
        }
        return await KeepAndReadAsync(capture, end, source, cancellation);
    }

    private async Task<Capture> KeepAndReadAsync(Capture capture, HttpAnswer end, SourceUrl source, CancellationToken cancellation)
    {
        if (end.Body.Length == 0) return capture with { Outcome = CaptureOutcome.Unreadable, Reason = end.Warnings.Count > 0 ? end.Warnings[^1] : "The answer is empty." };
        var kept = await _snapshots.KeepAsync(end.Body, cancellation);
        var read = await _extractor.ExtractAsync(new(end.Body, end.Header("Content-Type"), capture.FinalUrl), cancellation);
        var (outcome, reason) = KindOutcome.Of(read, end.IsPartial);
        var glance = IsPage(end, capture) ? PageGlance.Of(TextDecoder.Decode(end.Body, end.Header("Content-Type"), isHtml: true).Text) : null;
        if (glance is not null && outcome is (CaptureOutcome.Captured or CaptureOutcome.CapturedInPart) && IsThin(read) && await _probe.IsLostAsync(capture.FinalUrl, glance, isThin: true, cancellation))
        {
            (outcome, reason) = (CaptureOutcome.SoftNotFound, "It says the same of a page that cannot exist.");
            read = read with { Kind = PageKind.SoftNotFound };
        }
        return capture with
        {
            Outcome = outcome,
            Reason = reason,
            PageKind = read.Kind,
            Text = read.Text,
            Sha256 = kept,
            Bytes = end.Body.Length,
            Places = end.IsPartial || glance is null || glance.Places.Count > MostPlaces ? null : [.. glance.Places],
            Warnings = [.. end.Warnings, .. read.Warnings, .. PlaceWarning(source, glance, outcome, end.IsPartial)],
        };
    }

    private static bool IsPage(HttpAnswer end, Capture capture)
        => FormatSniffer.Sniff(end.Body, end.Header("Content-Type"), capture.FinalUrl).Kind == DocumentKind.Html;

    private static bool IsThin(ExtractionResult read)
        => read is { Text: { Text.Length: < ThinWords * 12 } text, Kind: PageKind.Other or PageKind.Listing or PageKind.Article }
            && text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < ThinWords;

    private static bool HasPlace(SourceUrl source) => source.Fragment.Length > 0 || source.TextFragments.Count > 0;

    /// <summary>A link to a place in the page says less than it promises where the page has no such place.</summary>
    private static IEnumerable<string> PlaceWarning(SourceUrl source, PageGlance? glance, CaptureOutcome outcome, bool isPartial)
    {
        if (glance is null || !HasPlace(source) || outcome is not (CaptureOutcome.Captured or CaptureOutcome.CapturedInPart)) return [];
        var (verdict, why) = FragmentCheck.Of(source, new(outcome, "", glance, isPartial));
        return verdict == LinkVerdict.Alive ? [] : [why];
    }

    /// <summary>A 403 or 503 may be a challenge; the page says so.</summary>
    private async Task<(CaptureOutcome Outcome, string Reason)> JudgeRefusalAsync(HttpAnswer end, string finalUrl, CancellationToken cancellation)
    {
        var judged = StatusOutcome.Of(end);
        if (end.Status is not (401 or 403 or 429 or 503) || end.Body.Length == 0) return judged;
        var read = await _extractor.ExtractAsync(new(end.Body, end.Header("Content-Type"), finalUrl), cancellation);
        return read.Kind is PageKind.Challenge or PageKind.Login or PageKind.Paywall ? KindOutcome.Of(read, false) : judged;
    }

    private Capture Describe(string url, Journey journey)
    {
        var end = journey.End;
        return Nothing(url, journey.Outcome ?? CaptureOutcome.Unreadable, journey.Reason) with
        {
            Status = end is { Failure: null } ? end.Status : null,
            FinalUrl = journey.FinalUrl,
            Redirects = journey.Hops,
            Headers = end?.Headers ?? [],
            ContentType = end?.Header("Content-Type") ?? "",
            Address = end?.Address ?? "",
            Certificate = end?.Certificate ?? "",
            Warnings = end?.Warnings ?? [],
        };
    }

    private Capture Unchanged(Capture previous, Capture now) => previous with
    {
        At = _clock.GetUtcNow(),
        Status = 304,
        Headers = now.Headers,
        Redirects = now.Redirects,
        Address = now.Address,
        Certificate = now.Certificate,
        Reason = FormattableString.Invariant($"Unchanged since {previous.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, says the host."),
    };

    private Capture Nothing(string url, CaptureOutcome outcome, string reason)
        => new() { Url = url, Outcome = outcome, Reason = reason, At = _clock.GetUtcNow() };

    private static List<KeyValuePair<string, string>> Conditions(Capture? previous)
    {
        var conditions = new List<KeyValuePair<string, string>>();
        if (previous is not { IsRead: true, Redirects.Count: 0 }) return conditions;
        foreach (var (name, value) in previous.Headers)
        {
            if (name.Equals("ETag", StringComparison.OrdinalIgnoreCase) && EntityTagHeaderValue.TryParse(value, out _)) conditions.Add(new("If-None-Match", value));
            if (name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase) && value.Length is > 0 and < 64) conditions.Add(new("If-Modified-Since", value));
        }
        return conditions;
    }
}
