using System.Diagnostics;
using FactCheck.Benchmarks.Archives;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Faults.Servers;
using FactCheck.Fetching;
using FactCheck.Pipeline;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Runs;

/// <summary>
/// Articles through the whole line, beside as many empty jobs of the executor as the line ran steps, and beside the work itself: the same articles read,
/// their sources fetched through the same door, their claims judged, without a database and without jobs.
/// </summary>
internal static class LineRun
{
    private const int Workers = 4;

    /// <summary>Any that the host's server listens to.</summary>
    private const string Queue = "2-batch";

    private static int _done;

    internal static async Task<LineFigures> RunAsync(DatabaseKind kind, int articles, Action<string> say)
    {
        using var pages = new Pages();
        await using var desk = await BenchDesk.OpenAsync(kind, pages.Origin, Workers);
        // A server runs for weeks: what is measured has been compiled for good before. Empty jobs need less to be so.
        await LineWork.SubmitAsync(desk, 0, articles, pages);
        await WorkAsync(desk, pages, 0, articles);
        await EmptyAsync(desk, articles);
        var before = await StepsAsync(desk);
        var line = await LineWork.TimeAsync(desk, 1000, articles, pages);
        var steps = await StepsAsync(desk) - before;
        var empty = await EmptyAsync(desk, steps);
        var work = await WorkAsync(desk, pages, 2000, articles);
        var figures = new LineFigures(kind, articles, steps, line, empty, work);
        say(figures.ToString());
        return figures;
    }

    /// <summary>An empty job.</summary>
    public static void Nothing() => Interlocked.Increment(ref _done);

    private static async Task<int> StepsAsync(BenchDesk desk)
    {
        await using var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        return await data.StepRuns.CountAsync();
    }

    private static async Task<TimeSpan> EmptyAsync(BenchDesk desk, int count)
    {
        var jobs = desk.Services.GetRequiredService<IBackgroundJobClient>();
        _done = 0;
        var since = Stopwatch.StartNew();
        for (var i = 0; i < count; i++) jobs.Create(Job.FromExpression(() => Nothing()), new EnqueuedState(Queue));
        while (Volatile.Read(ref _done) < count) await Task.Delay(5);
        return since.Elapsed;
    }

    private static async Task<TimeSpan> WorkAsync(BenchDesk desk, Pages pages, int from, int count)
    {
        var texts = Enumerable.Range(from, count).Select(i => BenchArticle.Of(i, pages.Put)).ToList();
        var door = desk.Services.GetRequiredService<SourceDoor>();
        var rules = desk.Services.GetRequiredService<PipelineRules>().Check;
        var since = Stopwatch.StartNew();
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (text, cancellation) =>
        {
            var reading = ArticleCheck.Read(ArticleReader.Read(text, ArticleFormat.Markdown), [], rules, null);
            var captures = new Dictionary<string, Capture>(StringComparer.Ordinal);
            foreach (var url in reading.Links.Citations.Select(c => c.Url).Distinct(StringComparer.Ordinal)) captures[url] = await door.Fetcher.FetchAsync(url, cancellation);
            ArticleCheck.Judge(reading, captures, rules, DateTimeOffset.UnixEpoch);
        });
        return since.Elapsed;
    }
}
