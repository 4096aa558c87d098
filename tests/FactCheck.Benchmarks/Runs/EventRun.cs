using System.Collections.Concurrent;
using System.Diagnostics;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Data;
using FactCheck.Faults.Servers;

namespace FactCheck.Benchmarks.Runs;

/// <summary>A thousand listeners on the event stream, and how long until each of them has heard of something.</summary>
internal static class EventRun
{
    private const int Listeners = 1_000;
    private const int Articles = 10;

    internal static async Task<EventFigures> RunAsync(DatabaseKind kind, Action<string> say)
    {
        using var pages = new Pages();
        await using var desk = await BenchDesk.OpenAsync(kind, pages.Origin, workers: 4);
        using var client = await desk.ClientAsync();
        client.Timeout = Timeout.InfiniteTimeSpan;
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var over = new CancellationTokenSource();
        var heard = new ConcurrentDictionary<string, ConcurrentQueue<long>>(StringComparer.Ordinal);
        var here = 0;
        var listeners = Enumerable.Range(0, Listeners).Select(_ => ListenAsync()).ToList();
        while (Volatile.Read(ref here) < Listeners) await Task.Delay(50);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Listeners;

        var delays = new List<double>();
        for (var i = 0; i < Articles; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await LineWork.SubmitAsync(desk, i, 1, pages);
            while (heard.Count <= i || heard.Values.Any(h => h.Count < Listeners)) await Task.Delay(20);
            delays.AddRange(heard.Values.SelectMany(h => h).Where(at => at > since).Select(at => Stopwatch.GetElapsedTime(since, at).TotalMilliseconds));
        }
        await over.CancelAsync();
        await Task.WhenAll(listeners);
        var figures = new EventFigures(kind, Listeners, Spread.Of(delays), bytes);
        say(figures.ToString());
        return figures;

        async Task ListenAsync()
        {
            try
            {
                using var stream = new StreamReader(await client.GetStreamAsync(new Uri("/api/v1/events", UriKind.Relative), over.Token));
                Interlocked.Increment(ref here);
                var isReceived = false;
                while (await stream.ReadLineAsync(over.Token) is { } line)
                {
                    if (line.StartsWith("event:", StringComparison.Ordinal)) isReceived = line.Contains("article.received", StringComparison.Ordinal);
                    if (isReceived && line.StartsWith("id:", StringComparison.Ordinal)) heard.GetOrAdd(line, _ => []).Enqueue(Stopwatch.GetTimestamp());
                }
            }
            catch (OperationCanceledException)
            {
                // The run is over.
            }
        }
    }
}
