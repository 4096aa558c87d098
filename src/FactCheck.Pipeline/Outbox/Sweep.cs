using FactCheck.Data;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Outbox;

/// <summary>
/// Finds the rows that wait: what a killed process left, what an offer was lost for, what is due again after a back-off. The queue forgets,
/// the rows do not.
/// </summary>
public sealed class Sweep(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers, TimeProvider clock)
{
    /// <summary>So many rows a round: a worker pool does not need a longer list than that, and the next round comes soon.</summary>
    public const int Batch = 500;

    /// <summary>What is due within this time counts as under way; a later date is a plan.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan KeepRuns = TimeSpan.FromDays(30);

    /// <summary>Keys of rows that are due and that nobody has, the longest due first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var data = contexts.CreateDbContext();
        return await data.Outbox
            .Where(i => !i.Stuck && i.DueAt <= now && (i.LeaseUntil == null || i.LeaseUntil < now))
            .OrderBy(i => i.DueAt)
            .Select(i => i.Key)
            .Take(Batch)
            .ToListAsync(cancellation);
    }

    /// <summary>True while any row waits or is worked on, the stuck ones apart.</summary>
    public async Task<bool> IsBusyAsync(CancellationToken cancellation)
    {
        var soon = clock.GetUtcNow() + Soon;
        await using var data = contexts.CreateDbContext();
        return await data.Outbox.AnyAsync(i => !i.Stuck && (i.DueAt <= soon || i.Attempts > 0), cancellation);
    }

    /// <summary>
    /// Takes every lease away. Only for a database that this process has to itself, at its start: whoever held a lease is dead, and nobody
    /// needs to wait until it runs out.
    /// </summary>
    public async Task ForgetLeasesAsync(CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        await data.Outbox.Where(i => i.LeaseUntil != null).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null).SetProperty(i => i.Version, i => i.Version + 1), cancellation);
    }

    /// <summary>Trims the log of the machine.</summary>
    public async Task TrimAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - KeepRuns;
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        await data.StepRuns.Where(r => r.At < before).ExecuteDeleteAsync(cancellation);
    }
}
