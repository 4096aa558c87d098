using System.Diagnostics;
using FactCheck.Benchmarks.Archives;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Core.Articles;
using FactCheck.Faults.Servers;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Runs;

/// <summary>Articles sent down the whole line.</summary>
internal static class LineWork
{
    /// <summary>Hands in so many articles and waits until the line is at rest; the first one's identity.</summary>
    internal static async Task<Guid> SubmitAsync(BenchDesk desk, int from, int count, Pages pages)
    {
        var intake = desk.Services.GetRequiredService<Intake>();
        var first = Guid.Empty;
        for (var i = from; i < from + count; i++)
        {
            var outcome = await intake.SubmitAsync(desk.Author, new()
            {
                Text = new(BenchArticle.Of(i, pages.Put), ArticleFormat.Markdown),
                Title = $"Ferries, part {i}",
                Authors = [new("dov", desk.Author.PersonId)],
            });
            if (outcome is not Done done) throw new InvalidOperationException("An article was refused.");
            if (first == Guid.Empty) first = done.Id;
        }
        var sweep = desk.Services.GetRequiredService<Sweep>();
        while (await sweep.IsBusyAsync(default)) await Task.Delay(20);
        return first;
    }

    internal static async Task<TimeSpan> TimeAsync(BenchDesk desk, int from, int count, Pages pages)
    {
        var since = Stopwatch.StartNew();
        await SubmitAsync(desk, from, count, pages);
        return since.Elapsed;
    }
}
