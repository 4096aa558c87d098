using System.Diagnostics;
using System.Net;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Data;
using FactCheck.Faults.Servers;

namespace FactCheck.Benchmarks.Runs;

/// <summary>
/// The same articles worked off by one, two and four worker processes on one PostgreSQL. Their sources stand on many hosts that each take a second to
/// answer, so what is measured is waiting for the network, which is what workers mostly do.
/// </summary>
internal static class WorkerRun
{
    private const int Threads = 4;
    private const int Articles = 24;
    private const int Hosts = 40;
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(1.5);

    internal static async Task<IReadOnlyList<WorkerFigures>> RunAsync(Action<string> say)
    {
        var figures = new List<WorkerFigures>();
        foreach (var processes in (int[])[1, 2, 4])
        {
            figures.Add(await OneAsync(processes));
            say($"{processes} worker processes: {figures[^1].Time.TotalSeconds:0.0} s, {figures[0].Time / figures[^1].Time:0.00} × one");
        }
        return figures;
    }

    private static async Task<WorkerFigures> OneAsync(int processes)
    {
        var sites = Enumerable.Range(0, Hosts).Select(i => new Pages(IPAddress.Parse($"127.0.1.{i + 1}")) { Delay = Answer }).ToList();
        // The host in this process has no workers of its own; it hands in and watches.
        await using var desk = await BenchDesk.OpenAsync(DatabaseKind.Postgres, sites[0].Origin, workers: 0);
        var folder = Directory.CreateTempSubdirectory("factcheck-workers-");
        var origins = string.Join(',', sites.Select(s => s.Origin));
        var workers = Enumerable.Range(0, processes).Select(i => new ServerProcess(origins, Path.Combine(folder.FullName, "clock"),
            ["--data", Path.Combine(folder.FullName, $"{i}"), "--database", desk.Data.ConnectionString, "--role", "worker", "--workers", $"{Threads}"])).ToList();
        try
        {
            foreach (var worker in workers) worker.Start();
            await ReadyAsync(workers);
            // Every process has read the first article's like: what is started up is not measured.
            await SubmitAsync(desk, sites, 0, processes * 2);
            await LineWork.RestAsync(desk);
            var since = Stopwatch.StartNew();
            await SubmitAsync(desk, sites, 100, Articles);
            await LineWork.RestAsync(desk);
            return new(processes, since.Elapsed);
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
            foreach (var site in sites) site.Dispose();
            folder.Delete(recursive: true);
        }
    }

    // Each source on the next host.
    private static async Task SubmitAsync(BenchDesk desk, List<Pages> sites, int from, int count)
    {
        var place = 0;
        await LineWork.HandInAsync(desk, from, count, (path, sentence) => sites[place++ % Hosts].Put(path, sentence));
    }

    private static async Task ReadyAsync(List<ServerProcess> workers)
    {
        using var client = new HttpClient();
        foreach (var worker in workers)
        {
            while (!await worker.IsReadyAsync(client))
            {
                if (worker.HasEnded) throw new InvalidOperationException($"A worker ended by itself: {worker.Words}");
                await Task.Delay(100);
            }
        }
    }
}
