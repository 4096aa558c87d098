using FactCheck.Data;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FactCheck.Pipeline.Outbox;

/// <summary>Does the work of one row of the outbox: lease, step, and what to do where the step fails.</summary>
public sealed class LineRunner(
    AssemblyLine line,
    IDbContextFactory<FactCheckDbContext> contexts,
    WriteLock writers,
    IWorkBell bell,
    TimeProvider clock,
    IStepHook hook,
    LineSignals signals,
    ILogger<LineRunner> log)
{
    private static readonly TimeSpan RenewEvery = Leases.Length / 3;

    /// <summary>Runs the step, unless another worker has it. A failure stays in the row, with its back-off.</summary>
    public async Task<WorkOutcome> RunAsync(string key, CancellationToken cancellation)
    {
        var work = await WriteAsync(key, data => Leases.TakeAsync(data, key, clock.GetUtcNow(), cancellation), cancellation);
        if (work is null) return WorkOutcome.NotMine;
        hook.Reached(work.Step, StepPoint.Leased);
        using var scope = log.BeginScope(new Dictionary<string, object?> { ["step"] = work.Key, ["article"] = work.ArticleId });
        using var span = signals.Start(work);
        var started = clock.GetTimestamp();
        var outcome = await TryAsync(work, cancellation);
        signals.Ended(span, work, outcome, clock.GetElapsedTime(started));
        return outcome;
    }

    private async Task<WorkOutcome> TryAsync(Work work, CancellationToken cancellation)
    {
        try
        {
            await WithRenewedLeaseAsync(work, cancellation);
            return WorkOutcome.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await ReleaseAsync(work);
            throw;
        }
        catch (Exception moved) when (moved is LeaseLostException or DbUpdateConcurrencyException)
        {
            await ReleaseAsync(work);
            bell.Ring(new(work.Key, TimeSpan.Zero, work.Lane));
            return WorkOutcome.Overtaken;
        }
        // Another process wrote first. The attempt counts: what meets the same key over and over is a mistake, not bad luck.
        catch (Exception conflict) when (DatabaseFaults.IsConflict(conflict) && work.Attempt < BackOff.Cap)
        {
            await ReleaseAsync(work, attempted: 1);
            bell.Ring(new(work.Key, TimeSpan.Zero, work.Lane));
            return WorkOutcome.Overtaken;
        }
        // The job runner is one of the three places for a catch-all: whatever a step threw is kept in its row and shown.
        catch (Exception failure)
        {
            log.LogError(failure, "{Key} failed at attempt {Attempt} of {Cap}", work.Key, work.Attempt, BackOff.Cap);
            var error = $"{failure.GetType().Name}: {failure.Message}";
            await WriteAsync(work.Key, data => Leases.FailAsync(data, work, error, clock.GetUtcNow(), CancellationToken.None), CancellationToken.None);
            if (work.Attempt < BackOff.Cap) bell.Ring(new(work.Key, BackOff.After(work.Attempt), work.Lane));
            return WorkOutcome.Failed;
        }
    }

    private async Task WithRenewedLeaseAsync(Work work, CancellationToken cancellation)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewing = RenewAsync(work, lost, done.Token);
        try
        {
            await line.StepAsync(work, lost.Token);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new LeaseLostException(work.Key);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(Work work, CancellationTokenSource lost, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewEvery, clock, done);
                if (await WriteAsync(work.Key, data => Leases.RenewAsync(data, work, clock.GetUtcNow(), done), done)) continue;
                await lost.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The step is done.
        }
    }

    private Task<int> ReleaseAsync(Work work, int attempted = 0) =>
        WriteAsync(work.Key, data => Leases.ReleaseAsync(data, work, attempted, CancellationToken.None), CancellationToken.None);

    private async Task<T> WriteAsync<T>(string key, Func<FactCheckDbContext, Task<T>> write, CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        data.IsRepeatable = WorkOrder.IsRepeatable(key);
        return await write(data);
    }
}
