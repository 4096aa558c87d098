using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>The round that looks after everything that is told: what time alone brings about, deliveries and mail without work, and what is too old to keep.</summary>
public sealed class NoticeSweep(IDbContextFactory<FactCheckDbContext> contexts, Changes changes, WriteLock writers, TimeProvider clock)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await RemindAsync(cancellation);
        await WakeAsync(cancellation);
        await TrimAsync(cancellation);
    }

    private async Task RemindAsync(CancellationToken cancellation)
    {
        foreach (var desk in await DesksToRemindAsync(cancellation))
        {
            // Looked for once more where the desk is this change's alone: another worker may have told of it a moment ago.
            await using var change = await changes.BeginUnattendedAsync(desk, cancellation);
            var due = await new Reminders(change.Data, change.Now).FindAsync(cancellation);
            foreach (var reminder in due.Where(r => r.DeskId == desk)) change.Tell(reminder.Kind, reminder.SubjectId, reminder.ArticleId, reminder.Facts);
            await change.CommitAsync(cancellation);
        }
    }

    private async Task<List<Guid>> DesksToRemindAsync(CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return [.. (await new Reminders(data, clock.GetUtcNow()).FindAsync(cancellation)).Select(r => r.DeskId).Distinct()];
    }

    /// <summary>A delivery may have joined a lane in the very moment in which its step saw none left.</summary>
    private async Task WakeAsync(CancellationToken cancellation)
    {
        foreach (var desk in (await IdleAsync(cancellation)).ToLookup(l => l.DeskId))
        {
            await using var change = await changes.BeginUnattendedAsync(desk.Key, cancellation);
            foreach (var (_, order) in desk) change.Due(order);
            await change.CommitAsync(cancellation);
        }
    }

    private async Task<List<(Guid DeskId, WorkOrder Order)>> IdleAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var data = contexts.CreateDbContext();
        var lanes = await data.WebhookDeliveries.Where(d => d.State == DeliveryState.Waiting && d.DueAt <= now)
            .Select(d => new { d.DeskId, d.EndpointId, d.ArticleId }).Distinct().ToListAsync(cancellation);
        var orders = lanes.Select(l => (l.DeskId, Order: WebhookLanes.Order(l.EndpointId, l.ArticleId))).ToList();
        var mails = await data.Notices.Where(n => n.MailDueAt <= now && n.MailedAt == null).Select(n => new { n.DeskId, n.PersonId }).Distinct().ToListAsync(cancellation);
        orders.AddRange(mails.Select(m => (m.DeskId, TellPeople.MailOrder(m.PersonId, m.DeskId, TimeSpan.Zero))));
        var keys = orders.Select(o => o.Order.Key).ToList();
        var known = (await data.Outbox.Where(i => keys.Contains(i.Key)).Select(i => i.Key).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return [.. orders.Where(o => !known.Contains(o.Order.Key))];
    }

    private async Task TrimAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Keep;
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        await data.WebhookDeliveries.Where(d => d.State != DeliveryState.Waiting && d.DueAt < before).ExecuteDeleteAsync(cancellation);
        await data.Notices.Where(n => n.At < before).ExecuteDeleteAsync(cancellation);
        await data.Events.Where(e => e.At < before && !data.WebhookDeliveries.Any(d => d.EventId == e.Id)).ExecuteDeleteAsync(cancellation);
    }
}
