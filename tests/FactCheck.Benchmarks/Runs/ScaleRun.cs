using FactCheck.Data;

namespace FactCheck.Benchmarks.Runs;

/// <summary>Everything that docs/performance shows, measured in one go.</summary>
internal static class ScaleRun
{
    private const int LineArticles = 60;

    internal static async Task<int> RunAsync(ScaleOptions options)
    {
        var report = new ScaleReport();
        foreach (var kind in options.Databases)
        {
            if (options.Runs.Contains("line")) report.Lines.Add(await LineRun.RunAsync(kind, LineArticles, Console.WriteLine));
            if (options.Runs.Contains("gate")) report.Gates.Add(await GateRun.RunAsync(kind, Console.WriteLine));
            if (options.Runs.Contains("events")) report.Events.Add(await EventRun.RunAsync(kind, Console.WriteLine));
            if (options.Runs.Contains("pages")) report.Pages.AddRange(await PageRun.RunAsync(kind, options, Console.WriteLine));
        }
        if (options.Runs.Contains("workers") && options.Databases.Contains(DatabaseKind.Postgres)) report.Workers.AddRange(await WorkerRun.RunAsync(Console.WriteLine));
        if (options.Runs.Contains("memory")) report.Memory.AddRange(await MemoryRun.RunAsync(options.Minutes, Console.WriteLine));
        await report.WriteAsync(options.Folder);
        Console.WriteLine($"written to {options.Folder}");
        return 0;
    }
}
