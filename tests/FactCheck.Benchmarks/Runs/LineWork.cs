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
        var first = await HandInAsync(desk, from, count, pages.Put);
        await RestAsync(desk);
        return first;
    }

    internal static async Task<TimeSpan> TimeAsync(BenchDesk desk, int from, int count, Pages pages)
    {
        var since = Stopwatch.StartNew();
        await SubmitAsync(desk, from, count, pages);
        return since.Elapsed;
    }

    /// <summary>Hands in so many articles; the first one's identity.</summary>
    /// <param name="put">Puts a page with one sentence somewhere, and gives its address.</param>
    internal static async Task<Guid> HandInAsync(BenchDesk desk, int from, int count, Func<string, string, string> put)
    {
        var intake = desk.Services.GetRequiredService<Intake>();
        var first = Guid.Empty;
        for (var i = from; i < from + count; i++)
        {
            var outcome = await intake.SubmitAsync(desk.Author, new()
            {
                Text = new(BenchArticle.Of(i, put), ArticleFormat.Markdown),
                Title = $"Ferries, part {i}",
                Authors = [new("dov", desk.Author.PersonId)],
            });
            if (outcome is not Done done) throw new InvalidOperationException("An article was refused.");
            if (first == Guid.Empty) first = done.Id;
        }
        return first;
    }

    internal static async Task RestAsync(BenchDesk desk)
    {
        var sweep = desk.Services.GetRequiredService<Sweep>();
        while (await sweep.IsBusyAsync(default)) await Task.Delay(20);
    }
}
