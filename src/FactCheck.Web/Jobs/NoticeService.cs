using FactCheck.Pipeline.Notices;

namespace FactCheck.Web.Jobs;

/// <summary>Looks every minute after what is told to people and receivers.</summary>
public sealed class NoticeService(NoticeSweep sweep, TimeProvider clock, ILogger<NoticeService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sweep.RunAsync(stoppingToken);
            }
            // Part of the job runner, where a catch-all belongs: what could not be looked after now is at the next tick.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "A round over the notices failed; the next one comes in {Every}", Every);
            }
        }
    }
}
