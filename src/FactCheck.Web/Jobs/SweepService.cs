using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using Hangfire;

namespace FactCheck.Web.Jobs;

/// <summary>Fills the executor from the rows: at the start with everything that a former process left, then with whatever has become due.</summary>
public sealed class SweepService(Sweep sweep, IWorkBell bell, WaitingKeys waiting, JobSettings settings, JobStorage jobs, DataSettings data, Pulse pulse, TimeProvider clock, ILogger<SweepService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    private const int PerWorker = 32;
    private static readonly TimeSpan TrimEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var trimAt = clock.GetUtcNow();
        // A file has one process to itself: leases in it are of a dead one.
        if (data.Kind == DatabaseKind.Sqlite) await TryAsync(() => sweep.ForgetLeasesAsync(stoppingToken), stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await TryAsync(async () =>
            {
                foreach (var offer in await FindAsync(stoppingToken)) bell.Ring(offer);
                pulse.Beat("the sweep of due work");
                if (clock.GetUtcNow() < trimAt) return;
                await sweep.TrimAsync(stoppingToken);
                trimAt = clock.GetUtcNow() + TrimEvery;
            }, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // With a long queue of its own the executor needs no more of it: what is offered twice is looked at twice.
    private async Task<IReadOnlyList<WorkOffer>> FindAsync(CancellationToken cancellation)
    {
        var room = Math.Max(Sweep.Batch, settings.Workers * PerWorker);
        if (data.Kind == DatabaseKind.Sqlite) return waiting.Count < room ? await sweep.FindAsync(room, cancellation) : [];
        var queued = JobServices.Queues.Sum(jobs.GetMonitoringApi().EnqueuedCount);
        return queued < room ? await sweep.ClaimAsync((int)(room - queued), cancellation) : [];
    }

    // Part of the job runner, where a catch-all belongs: a database that is away for a while must not end the sweeping.
    private async Task TryAsync(Func<Task> round, CancellationToken stoppingToken)
    {
        try
        {
            await round();
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(failure, "A round of the sweep failed; the next one comes in {Every}", Every);
        }
    }
}
