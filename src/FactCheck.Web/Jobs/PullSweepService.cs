using FactCheck.Pipeline.Pulls;

namespace FactCheck.Web.Jobs;

/// <summary>Looks every few minutes for deliveries that never came and for check runs that grow old.</summary>
public sealed class PullSweepService(PullSweep sweep, TimeProvider clock, ILogger<PullSweepService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sweep.RunAsync(stoppingToken);
            }
            // Part of the job runner, where a catch-all belongs: a platform that is away for a while must not end the sweeping.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "A round over the repositories failed; the next one comes in {Every}", Every);
            }
        }
    }
}
