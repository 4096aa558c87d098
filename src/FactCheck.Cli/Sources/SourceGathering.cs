using System.Collections.Concurrent;
using FactCheck.Cli.Output;
using FactCheck.Core.Sources;
using FactCheck.Fetching;

namespace FactCheck.Cli.Sources;

/// <summary>Brings the captures that a run needs: from the cache where they are fresh, else from the network, which it opens only when needed.</summary>
internal sealed class SourceGathering(FetchSettings settings, CaptureCache cache, TimeSpan cacheAge, Terminal terminal) : IDisposable
{
    private const int InFlight = 64;
    private SourceDoor? _door;

    /// <summary>The door to the network; opening it opens no socket yet.</summary>
    public SourceDoor Door => _door ??= SourceDoor.Open(settings, cache.SnapshotFolder, TimeProvider.System);

    // A recording must hold whole answers, and a replay must not be answered by what another run left behind.
    private bool IsRecorded => settings.RecordFolder.Length + settings.ReplayFolder.Length > 0;

    /// <summary>One capture for each source, whatever came of it.</summary>
    public async Task<IReadOnlyDictionary<string, Capture>> GatherAsync(IEnumerable<string> urls, CancellationToken cancellation)
    {
        var captures = new ConcurrentDictionary<string, Capture>(StringComparer.Ordinal);
        var wanted = new List<(SourceUrl Url, Capture? Previous)>();
        foreach (var written in urls.Distinct(StringComparer.Ordinal))
        {
            // The cache and the answer go by the canonical address; a fragment as written is looked for in the page.
            var url = SourceUrl.TryParse(written, out var address, out var reason) ? address.Canonical : written;
            if (address is null) captures[url] = Without(url, CaptureOutcome.RefusedByUs, reason);
            else if (IsRecorded) wanted.Add((address, null));
            else if (cache.Find(url) is { } kept && (settings.Offline || TimeProvider.System.GetUtcNow() - kept.At < cacheAge)) captures[url] = kept;
            else if (settings.Offline) captures[url] = Without(url, CaptureOutcome.NotAttempted, "Working offline, and the source is not in the cache.");
            else wanted.Add((address, cache.Find(url)));
        }
        if (wanted.Count > 0) await FetchAsync(wanted, captures, cancellation);
        return captures;
    }

    public void Dispose() => _door?.Dispose();

    private async Task FetchAsync(List<(SourceUrl Url, Capture? Previous)> wanted, ConcurrentDictionary<string, Capture> captures, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(terminal, "fetching", wanted.Count);
        var door = Door;
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellation }, async (source, cancel) =>
        {
            var capture = await door.Fetcher.FetchAsync(source.Url, source.Previous, cancel);
            captures[source.Url.Canonical] = capture;
            if (settings.ReplayFolder.Length == 0) TryKeep(capture);
            progress.Step();
        });
    }

    // A cache that cannot be written to costs time, never the run.
    private void TryKeep(Capture capture)
    {
        try
        {
            cache.Keep(capture);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            terminal.Note("the cache cannot be written: " + problem.Message);
        }
    }

    private static Capture Without(string url, CaptureOutcome outcome, string reason) =>
        new() { Url = url, Outcome = outcome, Reason = reason, At = TimeProvider.System.GetUtcNow() };
}
