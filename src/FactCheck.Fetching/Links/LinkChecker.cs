using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FactCheck.Core.Sources;
using FactCheck.Extraction.Pages;
using FactCheck.Extraction.Reading;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Outcomes;

namespace FactCheck.Fetching.Links;

/// <summary>
/// Says of every link whether a reader will find what it promises. One GET for each page, however many links lead there; hosts are worked on side by
/// side, so that a slow one holds up only its own links.
/// </summary>
public sealed class LinkChecker
{
    private readonly FetchSettings _settings;
    private readonly Traveller _traveller;
    private readonly SiblingProbe _probe;

    internal LinkChecker(FetchSettings settings, Traveller traveller, SiblingProbe probe)
    {
        _settings = settings;
        _traveller = traveller;
        _probe = probe;
    }

    /// <param name="links">What to check; links to one page are answered by one fetch.</param>
    /// <param name="concurrency">Requests in flight to all hosts together.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>One result for each link, as they come.</returns>
    public async IAsyncEnumerable<LinkResult> CheckAsync(IReadOnlyCollection<SourceUrl> links, int concurrency, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var results = Channel.CreateUnbounded<LinkResult>();
        using var turns = new SemaphoreSlim(concurrency, concurrency);
        var hosts = links.GroupBy(static link => link.Host, StringComparer.OrdinalIgnoreCase)
            .Select(host => new ConcurrentQueue<IGrouping<string, SourceUrl>>(host.GroupBy(static link => link.Canonical, StringComparer.Ordinal)));
        var workers = hosts.SelectMany(queue => Enumerable.Range(0, Math.Min(_settings.PerHost, queue.Count)).Select(_ => WorkAsync(queue, turns, results.Writer, cancellation)));
        var all = CompleteAsync(workers.ToArray(), results.Writer);
        await foreach (var result in results.Reader.ReadAllAsync(cancellation)) yield return result;
        await all;
    }

    private static async Task CompleteAsync(Task[] workers, ChannelWriter<LinkResult> results)
    {
        try
        {
            await Task.WhenAll(workers);
        }
        finally
        {
            results.Complete();
        }
    }

    private async Task WorkAsync(ConcurrentQueue<IGrouping<string, SourceUrl>> pages, SemaphoreSlim turns, ChannelWriter<LinkResult> results, CancellationToken cancellation)
    {
        while (pages.TryDequeue(out var page))
        {
            await turns.WaitAsync(cancellation);
            PageLook look;
            try
            {
                look = await LookAsync(page.First(), page.Any(static link => link.Fragment.Length > 0 || link.TextFragments.Count > 0), cancellation);
            }
            finally
            {
                turns.Release();
            }
            foreach (var link in page) results.TryWrite(Judge(link, look));
        }
    }

    private async Task<PageLook> LookAsync(SourceUrl url, bool hasFragments, CancellationToken cancellation)
    {
        if (_settings.Offline) return new(CaptureOutcome.NotAttempted, "Working offline: the link was not followed.", null, false);
        var journey = await _traveller.GoAsync(url.Uri.AbsoluteUri, [], cancellation);
        if (journey.Outcome is { } outcome) return new(outcome, journey.Reason, null, false);
        if (journey.End is not { } end) return new(CaptureOutcome.Unreadable, journey.Reason, null, false);
        if (end.Status is < 200 or >= 300)
        {
            var (refused, reason) = StatusOutcome.Of(end);
            return new(refused, reason, null, false);
        }
        return await GlanceAsync(journey, end, hasFragments, cancellation);
    }

    private async Task<PageLook> GlanceAsync(Journey journey, HttpAnswer end, bool hasFragments, CancellationToken cancellation)
    {
        var type = end.Header("Content-Type");
        var alive = journey.Hops.Count == 0 ? "Answers." : $"Answers at {journey.FinalUrl}.";
        if (FormatSniffer.Sniff(end.Body, type, journey.FinalUrl).Kind != DocumentKind.Html) return new(CaptureOutcome.Captured, alive, null, end.IsPartial);
        var glance = PageGlance.Of(TextDecoder.Decode(end.Body, type, isHtml: true).Text);
        return await _probe.IsLostAsync(journey.FinalUrl, glance, isThin: false, cancellation)
            ? new(CaptureOutcome.SoftNotFound, "Soft 404: it answers 200 with a page that says \"not found\".", null, end.IsPartial)
            : new(CaptureOutcome.Captured, alive, hasFragments ? glance : null, end.IsPartial);
    }

    private static LinkResult Judge(SourceUrl link, PageLook look)
    {
        var verdict = VerdictOf(look.Outcome);
        if (verdict != LinkVerdict.Alive) return new(link, verdict, look.Outcome, look.Reason);
        var (placed, why) = FragmentCheck.Of(link, look);
        return new(link, placed, look.Outcome, why);
    }

    private static LinkVerdict VerdictOf(CaptureOutcome outcome) => outcome switch
    {
        CaptureOutcome.Captured or CaptureOutcome.CapturedInPart => LinkVerdict.Alive,
        CaptureOutcome.Gone or CaptureOutcome.SoftNotFound or CaptureOutcome.Parked or CaptureOutcome.ServerError or CaptureOutcome.NameNotFound
            or CaptureOutcome.ConnectionFailed or CaptureOutcome.TimedOut => LinkVerdict.Dead,
        _ => LinkVerdict.Uncertain,
    };
}
