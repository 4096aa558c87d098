using FactCheck.Pipeline.Keeping;

namespace FactCheck.Web.Jobs;

/// <summary>Looks every hour for a desk whose policy was not applied for a day.</summary>
public sealed class RetentionService(RetentionRound round, TimeProvider clock, ILogger<RetentionService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
            // Part of the job runner, where a catch-all belongs: what could not be erased now is erased at the next tick.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "A round of retention failed; the next one comes in {Every}", Every);
            }
        }
    }
}
