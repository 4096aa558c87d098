using FactCheck.Data;
using FactCheck.Data.Jobs;
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
    public const int Batch = 250;

    /// <summary>What is due within this time counts as under way; a later date is a plan.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>What was offered and not begun within this time is offered again: whoever offered it may be dead.</summary>
    public static readonly TimeSpan OfferFor = TimeSpan.FromSeconds(5);

    // "sweeping" in bytes: any number that nothing else locks.
    private const long LockKey = 0x7377656570696e67;

    private static readonly TimeSpan KeepRuns = TimeSpan.FromDays(30);

    /// <summary>Rows that are due and that nobody has: what people wait for first, each desk its share, then the longest due.</summary>
    public async Task<IReadOnlyList<WorkOffer>> FindAsync(int room, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await ShareAsync(Waiting(data, clock.GetUtcNow()), room, cancellation);
    }

    /// <summary>
    /// The same where several processes sweep one database: each key is given to one of them, and to nobody else for a while
    /// (<see cref="OfferFor"/>). Whoever finds another one sweeping has nothing to do.
    /// </summary>
    public async Task<IReadOnlyList<WorkOffer>> ClaimAsync(int room, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var data = contexts.CreateDbContext();
        await using var transaction = await data.Database.BeginTransactionAsync(cancellation);
        if (!await writers.TryTakeAsync(data, LockKey, cancellation)) return [];
        var offers = await ShareAsync(Waiting(data, now).Where(i => i.OfferedUntil == null || i.OfferedUntil < now), room, cancellation);
        if (offers.Count == 0) return [];
        var keys = offers.Select(o => o.Key).ToList();
        var until = now + OfferFor;
        await data.Outbox.Where(i => keys.Contains(i.Key)).ExecuteUpdateAsync(set => set.SetProperty(i => i.OfferedUntil, until), cancellation);
        await transaction.CommitAsync(cancellation);
        return offers;
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

    // Lane before share before age: a desk that hands in a thousand articles holds nobody else up.
    private static async Task<List<WorkOffer>> ShareAsync(IQueryable<OutboxItem> waiting, int room, CancellationToken cancellation)
    {
        var offers = new List<WorkOffer>();
        foreach (var lane in Enum.GetValues<WorkLane>())
        {
            var left = room - offers.Count;
            if (left <= 0) break;
            var inLane = waiting.Where(i => i.Lane == lane);
            var desks = await inLane.Select(i => i.DeskId).Distinct().ToListAsync(cancellation);
            if (desks.Count == 0) continue;
            var share = Math.Max(1, left / desks.Count);
            var rows = desks.Count == 1
                ? inLane.OrderBy(i => i.DueAt).Take(left).Select(i => new { i.Key, i.DueAt })
                : inLane.Select(i => i.DeskId).Distinct().SelectMany(desk => inLane.Where(i => i.DeskId == desk).OrderBy(i => i.DueAt).Take(share)).Select(i => new { i.Key, i.DueAt });
            offers.AddRange((await rows.ToListAsync(cancellation)).OrderBy(r => r.DueAt).Take(left).Select(r => new WorkOffer(r.Key, TimeSpan.Zero, lane)));
        }
        return offers;
    }

    private static IQueryable<OutboxItem> Waiting(FactCheckDbContext data, DateTimeOffset now) =>
        data.Outbox.Where(i => !i.Stuck && i.DueAt <= now && (i.LeaseUntil == null || i.LeaseUntil < now));
}
