using FactCheck.Data;
using FactCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Outbox;

/// <summary>
/// Compare and set on rows of the outbox. Every lease raises the row's version, so a worker that was thought dead and comes back finds
/// another version and saves nothing.
/// </summary>
public static class Leases
{
    /// <summary>Short, because a killed worker's row waits for it; a long step renews it (<see cref="RenewAsync"/>).</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>The row as the caller's, or null where another has it, or it is not due, stuck or gone.</summary>
    internal static async Task<Work?> TakeAsync(FactCheckDbContext data, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now + Length;
        Guid? lease = Guid.CreateVersion7();
        var taken = await data.Outbox
            .Where(i => i.Key == key && !i.Stuck && i.DueAt <= now && (i.LeaseUntil == null || i.LeaseUntil < now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.LeaseUntil, until)
                    .SetProperty(i => i.LeaseId, lease)
                    .SetProperty(i => i.Attempts, i => i.Attempts + 1)
                    .SetProperty(i => i.Version, i => i.Version + 1),
                cancellation);
        if (taken == 0) return null;
        var item = await data.Outbox.AsNoTracking().SingleOrDefaultAsync(i => i.Key == key && i.LeaseId == lease, cancellation);
        return item is null ? null : Work.Of(item);
    }

    /// <summary>Takes the row's lock for the rest of the transaction; false where the row is no longer the caller's.</summary>
    internal static async Task<bool> HoldAsync(FactCheckDbContext data, Work work, DateTimeOffset now, CancellationToken cancellation) =>
        await RenewAsync(data, work, now, cancellation);

    internal static async Task<bool> RenewAsync(FactCheckDbContext data, Work work, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now + Length;
        return await Mine(data, work).ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseUntil, until), cancellation) == 1;
    }

    /// <summary>The step is done: its row goes in the step's own save.</summary>
    internal static async Task ClearAsync(FactCheckDbContext data, Work work, CancellationToken cancellation)
    {
        if (await Mine(data, work).ExecuteDeleteAsync(cancellation) != 1) throw new LeaseLostException(work.Key);
    }

    /// <summary>Due again at once. Where the world moved on while the step worked, the attempt is not counted.</summary>
    internal static Task<int> ReleaseAsync(FactCheckDbContext data, Work work, int attempted, CancellationToken cancellation) =>
        data.Outbox.Where(i => i.Key == work.Key && i.LeaseId == work.LeaseId).ExecuteUpdateAsync(
            set => set
                .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(i => i.OfferedUntil, (DateTimeOffset?)null)
                .SetProperty(i => i.Attempts, i => i.Attempts > 0 ? i.Attempts - 1 + attempted : 0),
            cancellation);

    /// <summary>The step failed: it is due again later, or stuck for good until a person looks.</summary>
    internal static Task<int> FailAsync(FactCheckDbContext data, Work work, string error, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = now + BackOff.After(work.Attempt);
        var stuck = work.Attempt >= BackOff.Cap;
        return Mine(data, work).ExecuteUpdateAsync(
            set => set
                .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(i => i.OfferedUntil, (DateTimeOffset?)null)
                .SetProperty(i => i.DueAt, due)
                .SetProperty(i => i.Stuck, stuck)
                .SetProperty(i => i.LastError, error),
            cancellation);
    }

    private static IQueryable<OutboxItem> Mine(FactCheckDbContext data, Work work) =>
        data.Outbox.Where(i => i.Key == work.Key && i.LeaseId == work.LeaseId && i.Version == work.Version);
}
