using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Hooks;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>What time brings: runs that would go stale, deliveries that never came, bodies of deliveries that nobody needs any more.</summary>
public sealed class PullSweep(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, ApiDoor door, Doors doors, TimeProvider clock)
{
    private static readonly TimeSpan KeepBodies = TimeSpan.FromDays(30);
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    /// <summary>One round; gives how many deliveries were asked for again.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var apps = await AppsAsync(cancellation);
        var again = 0;
        foreach (var app in apps)
        {
            await AgeAsync(app.DeskId, cancellation);
            again += await FailedDeliveries.SendAgainAsync(door, doors.CredentialsOf(app), clock.GetUtcNow() - LookBack, key => IsKeptAsync(app.Id, key, cancellation));
        }
        return again;
    }

    private async Task<IReadOnlyList<AppRegistration>> AppsAsync(CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await data.Apps.AsNoTracking().ToListAsync(cancellation);
    }

    private async Task<bool> IsKeptAsync(Guid app, string key, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await data.Deliveries.AnyAsync(d => d.AppRegistrationId == app && d.Key == key, cancellation);
    }

    private async Task AgeAsync(Guid deskId, CancellationToken cancellation)
    {
        await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
        var old = change.Now - PullStanding.Patience;
        var pulls = await change.Data.CheckRuns.Where(r => r.DeskId == deskId && r.Status == "in_progress" && r.StartedAt <= old && r.PullRequestId != null)
            .Select(r => r.PullRequestId).Distinct().ToListAsync(cancellation);
        foreach (var pull in pulls.OfType<Guid>()) change.Due(new WorkOrder(LineStep.PublishChecks, pull, null) { Lane = WorkLane.Watching });
        var before = change.Now - KeepBodies;
        await change.Data.Deliveries.Where(d => d.DeskId == deskId && d.ReceivedAt < before && d.DoneAt != null && d.Body != "")
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Body, ""), cancellation);
        await change.CommitAsync(cancellation);
    }
}
