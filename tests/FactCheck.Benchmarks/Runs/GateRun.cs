using System.Collections.Concurrent;
using System.Diagnostics;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Data;
using FactCheck.Faults.Servers;

namespace FactCheck.Benchmarks.Runs;

/// <summary>
/// The gate asked at a steady rate while workers are busy. Times count from the moment at which a request was due, so a server that stands still is charged
/// for all that came meanwhile.
/// </summary>
internal static class GateRun
{
    private const int PerSecond = 200;
    private const int Workers = 8;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    internal static async Task<GateFigures> RunAsync(DatabaseKind kind, Action<string> say)
    {
        using var pages = new Pages { Delay = TimeSpan.FromMilliseconds(50) };
        await using var desk = await BenchDesk.OpenAsync(kind, pages.Origin, Workers);
        var article = await LineWork.SubmitAsync(desk, 0, 3, pages);
        using var client = await desk.ClientAsync();
        var path = $"/api/v1/articles/{article}/gate";
        await AskAsync(client, path, TimeSpan.FromSeconds(3));
        var calm = await AskAsync(client, path, Length);
        using var over = new CancellationTokenSource();
        var articles = 0;
        var busy = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await LineWork.SubmitAsync(desk, 100 + articles, 16, pages);
                articles += 16;
            }
        });
        await Task.Delay(2000);
        var loaded = await AskAsync(client, path, Length);
        await over.CancelAsync();
        await busy;
        var figures = new GateFigures(kind, Spread.Of(calm), Spread.Of(loaded), articles);
        say(figures.ToString());
        return figures;
    }

    private static async Task<IReadOnlyCollection<double>> AskAsync(HttpClient client, string path, TimeSpan length)
    {
        var times = new ConcurrentQueue<double>();
        var running = new List<Task>();
        var since = Stopwatch.StartNew();
        for (var i = 0; i < length.TotalSeconds * PerSecond; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)PerSecond);
            if (due > since.Elapsed) await Task.Delay(due - since.Elapsed);
            running.Add(OneAsync(due));
        }
        await Task.WhenAll(running);
        return times;

        async Task OneAsync(TimeSpan due)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            times.Enqueue((since.Elapsed - due).TotalMilliseconds);
        }
    }
}
