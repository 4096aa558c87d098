using System.Diagnostics;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests;

/// <summary>A long run: twenty thousand captures through one door, memory flat. Only with <c>tests/run --long</c>.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Captures = 20_000;
    private const int WarmUp = 4_000;

    [Fact]
    public async Task Fetch_TwentyThousandSources_MemoryStaysFlat()
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_LONG") is not "1")
        {
            output.WriteLine("A long run: FACTCHECK_LONG=1 or tests/run --long starts it.");
            return;
        }
        using var server = new LoopbackServer(AnswerAsync);
        using var door = new TestDoor();
        var clock = Stopwatch.StartNew();
        var (done, read) = (0, 0);
        var unread = new List<string>();
        long warm = 0, last = 0;
        while (done < Captures)
        {
            var batch = await Task.WhenAll(Enumerable.Range(done, 1_000).Select(async i => (Number: i, Result: await door.Fetcher.FetchAsync(FormattableString.Invariant($"{server.Origin}/{i % 50}/page-{i}"), CancellationToken.None))));
            read += batch.Count(page => page.Result.IsRead);
            unread.AddRange(batch.Where(page => !page.Result.IsRead && page.Number % 10 != 7).Select(page => FormattableString.Invariant($"page-{page.Number}: {page.Result.Outcome}, {page.Result.Reason}")));
            done += batch.Length;
            server.Asked.Clear();
            last = Held();
            if (done == WarmUp) warm = last;
            var line = FormattableString.Invariant($"{done} captures, {last / 1e6:0.0} MB held, {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB resident, {done / clock.Elapsed.TotalSeconds:0} a second");
            output.WriteLine(line);
            TestContext.Current.SendDiagnosticMessage(line);
        }
        Assert.Empty(unread);
        Assert.Equal(Captures / 10 * 9, read);
        // A kilobyte a capture would be 16 MB by the end.
        Assert.True(last - warm < 8_000_000, FormattableString.Invariant($"{(last - warm) / 1e6:0.0} MB more are held after {Captures} captures than after {WarmUp}."));
    }

    private static long Held() => GC.GetTotalMemory(forceFullCollection: true);

    private static Task AnswerAsync(LoopbackRequest request)
    {
        var number = request.Path[(request.Path.LastIndexOf('-') + 1)..];
        // One in ten is gone; the others differ in every word that counts.
        if (number.EndsWith('7') || !request.Path.Contains("page-", StringComparison.Ordinal)) return request.StatusAsync(404, "<h1>Not here</h1>");
        return request.HtmlAsync($"<html><head><title>Report {number}</title></head><body><article><h1>Report {number}</h1>"
            + string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>Paragraph {i} of report {number} says that the bridge carries {number} cars a day, and that {i} of them are red.</p>")) + "</article></body></html>");
    }
}
