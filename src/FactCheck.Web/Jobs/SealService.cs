using FactCheck.Pipeline.Records;

namespace FactCheck.Web.Jobs;

/// <summary>Seals what is committed, within a second, and signs the end of the chain from time to time.</summary>
public sealed class SealService(AuditSealer sealer, AuditCheckpoints checkpoints, Pulse pulse, TimeProvider clock, ILogger<SealService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await sealer.SealAsync(stoppingToken) > 0)
                {
                    // There may be more than one batch.
                }
                await checkpoints.SignAsync(stoppingToken);
                pulse.Beat("the sealing of the audit log");
            }
            // Part of the job runner, where a catch-all belongs: what could not be sealed now is sealed at the next tick.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Sealing the audit log failed; the next attempt comes in {Every}", Every);
            }
        }
    }
}
