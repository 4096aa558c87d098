using System.Data.Common;
using System.Diagnostics;
using FactCheck.Benchmarks.Archives;
using FactCheck.Benchmarks.Hosts;
using FactCheck.Data;
using FactCheck.Faults.Servers;
using FactCheck.Web.Tests.Pages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Benchmarks.Runs;

/// <summary>
/// Pages beside their own SQL sent bare, and beside an answer that does nothing, at growing sizes of the archive; at each size also what one more article
/// costs in time and bytes. All are asked for in turn, so that a noisy machine is noisy for all of them.
/// </summary>
internal static class PageRun
{
    private const int Seeds = 2;

    internal static async Task<IReadOnlyList<PageFigures>> RunAsync(DatabaseKind kind, ScaleOptions options, Action<string> say)
    {
        using var pages = new Pages();
        await using var desk = await BenchDesk.OpenAsync(kind, pages.Origin, workers: 4);
        var article = await LineWork.SubmitAsync(desk, 0, Seeds, pages);
        await using var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        data.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        var archive = new ArchiveCopies(data);
        await archive.SeedAsync();
        var figures = new List<PageFigures>();
        var (copies, number) = (1, Seeds);
        foreach (var size in options.Claims)
        {
            var wanted = size / (Seeds * BenchArticle.Claims);
            var since = Stopwatch.StartNew();
            var before = await archive.BytesAsync();
            await archive.AddAsync(copies, wanted);
            var grown = wanted > copies ? (await archive.BytesAsync() - before) / (double)((wanted - copies) * Seeds) : 0;
            copies = Math.Max(copies, wanted);
            say($"{kind}: {size} claims, filled in {since.Elapsed.TotalSeconds:0} s");
            var line = await LineWork.TimeAsync(desk, number, 10, pages);
            number += 10;
            figures.AddRange(await PagesAsync(desk, article, kind, size, options.Rounds, new(line.TotalMilliseconds / 10, grown)));
            foreach (var figure in figures.Where(f => f.Claims == size)) say(figure.ToString());
        }
        return figures;
    }

    private static async Task<IReadOnlyList<PageFigures>> PagesAsync(BenchDesk desk, Guid article, DatabaseKind kind, int size, int rounds, Growth growth)
    {
        var times = desk.Services.GetRequiredService<ServerTimes>();
        using var person = await CookieClient.SignInAsync(desk.Address, "ada", BenchDesk.Password);
        using var machine = await desk.ClientAsync();
        var review = await ReviewAsync(desk, article);
        var paths = new (string Name, string Path)[]
        {
            ("queue", "/queue?Room=All"), ("article", $"/articles/{article}"), ("claim", $"/claims/{review}"), ("gate", $"/articles/{article}/gate"),
            ("gate API", $"/api/v1/articles/{article}/gate"), ("hello", ServerTimesFilter.Hello),
        };
        await using var connection = Connect(desk.Data);
        await connection.OpenAsync();
        foreach (var (name, path) in paths) await AskAsync(name, path, isRecorded: true);
        times.Milliseconds.Clear();
        var bare = paths.ToDictionary(p => p.Name, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, path) in paths)
            {
                await AskAsync(name, path, isRecorded: false);
                var since = Stopwatch.GetTimestamp();
                foreach (var sql in times.Sql[name]) await sql.RunAsync(connection);
                bare[name].Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
        }
        var hello = Spread.Of(times.Milliseconds["hello"]);
        return [.. paths.Where(p => p.Name != "hello").Select(p => new PageFigures(kind, size, p.Name, times.Sql[p.Name].Count, Spread.Of(times.Milliseconds[p.Name]), Spread.Of(bare[p.Name]), hello, growth))];

        async Task AskAsync(string name, string path, bool isRecorded)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(ServerTimes.Header, name);
            if (isRecorded) request.Headers.Add(ServerTimes.Recorded, "yes");
            using var answer = await (path.StartsWith("/api", StringComparison.Ordinal) ? machine.SendAsync(request) : person.SendAsync(request));
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    private static async Task<Guid> ReviewAsync(BenchDesk desk, Guid article)
    {
        await using var data = desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        return await data.Reviews.Where(r => r.ArticleId == article).OrderBy(r => r.ClaimNumber).Select(r => r.Id).FirstAsync();
    }

    private static DbConnection Connect(DataSettings data) => data.Kind == DatabaseKind.Sqlite ? new SqliteConnection(data.ConnectionString) : new NpgsqlConnection(data.ConnectionString);
}
