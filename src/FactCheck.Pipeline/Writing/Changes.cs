using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Writing;

/// <summary>Begins changes. Nothing is written any other way.</summary>
public sealed class Changes(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers, TimeProvider clock, IWorkBell bell, IStepHook hook)
{
    /// <summary>A change by a person.</summary>
    public Task<Change> BeginAsync(Actor actor, CancellationToken cancellation) =>
        BeginAsync(actor.DeskId, actor, null, cancellation);

    /// <summary>A change by a step; its save also clears the step's row. Throws <see cref="LeaseLostException"/> where the row is no longer the step's.</summary>
    public async Task<Change> BeginAsync(Work work, CancellationToken cancellation)
    {
        hook.Reached(work.Step, StepPoint.Decided);
        var change = await BeginAsync(work.DeskId, null, work, cancellation);
        if (await Leases.HoldAsync(change.Data, work, change.Now, cancellation)) return change;
        await change.DisposeAsync();
        throw new LeaseLostException(work.Key);
    }

    /// <summary>A change by the house itself, before there is anybody to name: the first desk and its first person.</summary>
    internal Task<Change> BeginUnattendedAsync(Guid deskId, CancellationToken cancellation) => BeginAsync(deskId, null, null, cancellation);

    private async Task<Change> BeginAsync(Guid deskId, Actor? actor, Work? work, CancellationToken cancellation)
    {
        var turn = await writers.EnterAsync(cancellation);
        var data = contexts.CreateDbContext();
        data.IsRepeatable = work is not null && WorkOrder.IsRepeatable(work.Step);
        try
        {
            // On SQLite this takes the database's write lock at once, so what is read here is still true when it is saved.
            var transaction = await data.Database.BeginTransactionAsync(cancellation);
            await writers.TakeTurnAsync(data, deskId, work, cancellation);
            return new Change(data, transaction, turn, clock.GetUtcNow(), deskId, actor, work, bell, hook);
        }
        catch
        {
            await data.DisposeAsync();
            turn.Dispose();
            throw;
        }
    }
}
