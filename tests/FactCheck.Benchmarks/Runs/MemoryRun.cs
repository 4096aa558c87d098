using System.Diagnostics;
using System.Net.Http.Json;
using FactCheck.Benchmarks.Archives;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Data;
using FactCheck.Faults.Servers;

namespace FactCheck.Benchmarks.Runs;

/// <summary>A server in a process of its own under a steady load of hand-ins and reading, and the memory that it holds.</summary>
internal static class MemoryRun
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    internal static async Task<IReadOnlyList<MemoryFigures>> RunAsync(double minutes, Action<string> say)
    {
        using var pages = new Pages();
        await using var desk = await BenchDesk.OpenAsync(DatabaseKind.Sqlite, pages.Origin, workers: 1);
        using var server = new ServerProcess(pages.Origin, Path.Combine(desk.Folder, "clock"), ["--data", desk.Folder, "--workers", "4"]);
        using var client = await desk.ClientAsync(server.Address);
        await desk.StopAsync();
        server.Start();
        var (figures, articles, since, next) = (new List<MemoryFigures>(), 0, Stopwatch.StartNew(), TimeSpan.Zero);
        while (since.Elapsed.TotalMinutes < minutes)
        {
            if (await TryAsync(client, articles, pages)) articles++;
            if (since.Elapsed < next) continue;
            using var process = Process.GetProcessById(server.Id);
            figures.Add(new(since.Elapsed.TotalMinutes, articles, process.WorkingSet64 / 1e6));
            next += Every;
        }
        say(FormattableString.Invariant($"{minutes:0.#} minutes, {articles} articles: {figures[0].Megabytes:0} MB at first, {figures[figures.Count / 2].Megabytes:0} half way, {figures[^1].Megabytes:0} at the end"));
        return figures;
    }

    private static async Task<bool> TryAsync(HttpClient client, int number, Pages pages)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/articles", new { text = BenchArticle.Of(number, pages.Put), authors = new[] { "dov" } });
            using var queue = await client.GetAsync(new Uri("/api/v1/queue", UriKind.Relative));
            // What a desk of twenty would hand in on a busy day, every few minutes of it in one.
            await Task.Delay(250);
            return answer.IsSuccessStatusCode && queue.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(200);
            return false;
        }
    }
}
