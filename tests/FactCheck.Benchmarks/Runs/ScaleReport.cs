using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FactCheck.Benchmarks.Plots;

namespace FactCheck.Benchmarks.Runs;

/// <summary>Tables and plots of a run.</summary>
internal sealed class ScaleReport
{
    internal List<PageFigures> Pages { get; } = [];
    internal List<LineFigures> Lines { get; } = [];
    internal List<GateFigures> Gates { get; } = [];
    internal List<EventFigures> Events { get; } = [];
    internal List<WorkerFigures> Workers { get; } = [];
    internal List<MemoryFigures> Memory { get; } = [];

    internal async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var text = new StringBuilder();
        Line(text, $"# Performance\n\nMade by `dotnet run -c Release --project tests/FactCheck.Benchmarks -- scale` on {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {RuntimeInformation.OSArchitecture}. Load and server share the machine, so ratios say more than milliseconds. PostgreSQL runs without fsync.\n");
        if (Pages.Count > 0) await PagesAsync(text, folder);
        if (Lines.Count > 0) LinesTable(text);
        if (Gates.Count > 0) GatesTable(text);
        if (Workers.Count > 0) await WorkersAsync(text, folder);
        if (Events.Count > 0) EventsTable(text);
        if (Memory.Count > 0) await MemoryAsync(text, folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), text.ToString());
    }

    private async Task PagesAsync(StringBuilder text, string folder)
    {
        Line(text, $"## Pages as the archive grows\n\nServer time of the whole request beside the same SQL sent bare, in turn, and beside an answer that does nothing.\n");
        Line(text, $"| database | open claims | page | p50 | p95 | its SQL bare, p95 | ratio | commands | hello, p95 |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var p in Pages) Line(text, $"| {p.Kind} | {p.Claims:N0} | {p.Name} | {p.Page.Median:0.0} ms | {p.Page.P95:0.0} ms | {p.Bare.P95:0.0} ms | {p.Ratio:0.0} × | {p.Commands} | {p.Hello.P95:0.00} ms |");
        foreach (var of in Pages.GroupBy(p => p.Kind))
        {
            var name = $"pages-{of.Key.ToString().ToLowerInvariant()}.svg";
            var lines = of.GroupBy(p => p.Name).SelectMany(g => new[] { Curve(g.Key, g, p => p.Page.P95), Curve(g.Key + " SQL", g, p => p.Bare.P95) });
            await PlotAsync(folder, name, new($"Server time of pages on {of.Key} as the archive grows", "open claims", "p95, ms", true, [.. lines]));
            Line(text, $"\n![Pages on {of.Key}]({name})");
        }
        Line(text, $"\n## What one more article costs\n\nTen articles of ten claims and ten sources, handed in together; bytes are those of the copies between this size and the one before.\n");
        Line(text, $"| database | open claims | an article through the line | bytes on the disk |\n|---|---|---|---|");
        var growth = Pages.DistinctBy(p => (p.Kind, p.Claims)).ToList();
        foreach (var p in growth) Line(text, $"| {p.Kind} | {p.Claims:N0} | {p.Growth.Milliseconds:0} ms | {p.Growth.Bytes / 1024:0} kB |");
        var curves = growth.GroupBy(p => p.Kind).Select(g => Curve(g.Key.ToString(), g, p => p.Growth.Milliseconds));
        await PlotAsync(folder, "growth.svg", new("An article through the line as the archive grows", "open claims", "ms an article", true, [.. curves]));
        Line(text, $"\n![Growth](growth.svg)\n");
    }

    private void LinesTable(StringBuilder text)
    {
        Line(text, $"## The line beside empty jobs\n\nArticles of ten claims and ten sources through the whole line; as many empty jobs as it ran steps; the same articles read, fetched and judged without database and jobs. All with four workers.\n");
        Line(text, $"| database | articles | steps | line | empty jobs | the work itself | line ÷ (empty + work) |\n|---|---|---|---|---|---|---|");
        foreach (var l in Lines) Line(text, $"| {l.Kind} | {l.Articles} | {l.Steps:N0} | {l.Line.TotalSeconds:0.0} s | {l.Empty.TotalSeconds:0.0} s | {l.Work.TotalSeconds:0.0} s | {l.Ratio:0.0} × |");
        Line(text, $"");
    }

    private void GatesTable(StringBuilder text)
    {
        Line(text, $"## The gate, 200 times a second\n\nEach time counts from the moment at which the request was due.\n");
        Line(text, $"| database | workers | p50 | p95 | p99 | worst |\n|---|---|---|---|---|---|");
        foreach (var g in Gates)
        {
            Line(text, $"| {g.Kind} | idle | {g.Calm.Median:0.0} ms | {g.Calm.P95:0.0} ms | {g.Calm.P99:0.0} ms | {g.Calm.Worst:0.0} ms |");
            Line(text, $"| {g.Kind} | eight busy ({g.Articles} articles) | {g.Busy.Median:0.0} ms | {g.Busy.P95:0.0} ms | {g.Busy.P99:0.0} ms | {g.Busy.Worst:0.0} ms |");
        }
        Line(text, $"");
    }

    private async Task WorkersAsync(StringBuilder text, string folder)
    {
        Line(text, $"## Workers on one PostgreSQL\n\nThe same articles, whose sources on forty hosts take 1.5 s to answer; four steps at once in each worker process.\n");
        Line(text, $"| worker processes | time | × one |\n|---|---|---|");
        foreach (var w in Workers) Line(text, $"| {w.Processes} | {w.Time.TotalSeconds:0.0} s | {Workers[0].Time / w.Time:0.00} |");
        await PlotAsync(folder, "workers.svg", new("Work that waits for the network, by worker processes", "worker processes", "times the speed of one", false,
            [new("measured", [.. Workers.Select(w => ((double)w.Processes, Workers[0].Time / w.Time))]), new("ideal", [.. Workers.Select(w => ((double)w.Processes, (double)w.Processes))])]));
        Line(text, $"\n![Workers](workers.svg)\n");
    }

    private void EventsTable(StringBuilder text)
    {
        Line(text, $"## A thousand listeners\n\nFrom the hand-in of an article until a listener of the event stream has heard of it.\n");
        Line(text, $"| database | listeners | p50 | p99 | worst | memory a listener, both ends |\n|---|---|---|---|---|---|");
        foreach (var e in Events) Line(text, $"| {e.Kind} | {e.Listeners:N0} | {e.Delay.Median:0} ms | {e.Delay.P99:0} ms | {e.Delay.Worst:0} ms | {e.Bytes / 1024:0} kB |");
        Line(text, $"");
    }

    private async Task MemoryAsync(StringBuilder text, string folder)
    {
        Line(text, $"## Memory under load\n\nOne process with four workers on SQLite, an article handed in as fast as it takes them with a pause of a quarter of a second, for {Memory[^1].Minutes:0} minutes: {Memory[^1].Articles:N0} articles; {Memory.Max(m => m.Megabytes):0} MB at most, {Memory[^1].Megabytes:0} MB at the end.\n");
        await PlotAsync(folder, "memory.svg", new("Memory of one process under steady load", "minutes", "working set, MB", false, [new("MB", [.. Memory.Select(m => (m.Minutes, m.Megabytes))])]));
        Line(text, $"![Memory](memory.svg)\n");
    }

    private static PlotLine Curve(string name, IEnumerable<PageFigures> figures, Func<PageFigures, double> value) => new(name, [.. figures.Select(f => ((double)f.Claims, value(f)))]);

    private static Task PlotAsync(string folder, string name, LinePlot plot) => File.WriteAllTextAsync(Path.Combine(folder, name), plot.ToSvg());

    private static void Line(StringBuilder text, FormattableString words) => text.Append(words.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
