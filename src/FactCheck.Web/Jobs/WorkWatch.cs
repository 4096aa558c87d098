using System.Diagnostics.Metrics;
using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Jobs;

/// <summary>Looks at the rows every few seconds: how much work is due, how old the oldest is, and what is stuck. What becomes stuck is said in the log, with what to do.</summary>
public sealed class WorkWatch : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly IDbContextFactory<FactCheckDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly ILogger<WorkWatch> _log;
    private readonly Meter _meter = new("FactCheck.Work");
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private (int Due, int Stuck, double Oldest) _seen;

    public WorkWatch(IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock, ILogger<WorkWatch> log)
    {
        (_contexts, _clock, _log) = (contexts, clock, log);
        _meter.CreateObservableGauge("factcheck.work.due", () => _seen.Due, description: "Rows that are due and wait or are worked on.");
        _meter.CreateObservableGauge("factcheck.work.stuck", () => _seen.Stuck, description: "Rows that were given up and need a person.");
        _meter.CreateObservableGauge("factcheck.work.oldest", () => _seen.Oldest, unit: "s", description: "How long the longest waiting row is due.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, _clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            // Part of the job runner, where a catch-all belongs: where the database is away readiness says so, and the next look comes soon.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                _log.LogDebug(failure, "Looking after the work failed; the next look comes in {Every}", Every);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task LookAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        await using var data = _contexts.CreateDbContext();
        var due = data.Outbox.Where(i => !i.Stuck && i.DueAt <= now);
        var oldest = await due.OrderBy(i => i.DueAt).Select(i => (DateTimeOffset?)i.DueAt).FirstOrDefaultAsync(cancellation);
        var stuck = await data.Outbox.AsNoTracking().Where(i => i.Stuck).OrderBy(i => i.DueAt).Take(200).ToListAsync(cancellation);
        _seen = (await due.CountAsync(cancellation), stuck.Count, oldest is { } since ? (now - since).TotalSeconds : 0);
        foreach (var item in stuck.Where(i => _said.Add(i.Key)))
        {
            // What an exception said may hold words of an article: here stands its kind only, the page shows the rest.
            _log.LogWarning(
                "{Step} of article {Article} is stuck after {Attempts} attempts, last at {At:u}: {Error}. An editor tries it again on the article's page; the row is {Key}",
                item.Step, item.ArticleId, item.Attempts, item.DueAt - BackOff.After(item.Attempts), item.LastError.Split(':')[0], item.Key);
        }
        _said.IntersectWith(stuck.Select(i => i.Key));
    }
}
