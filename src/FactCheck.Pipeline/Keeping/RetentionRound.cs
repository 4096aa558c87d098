using System.Globalization;
using FactCheck.Data;
using FactCheck.Data.Keeping;
using FactCheck.Fetching;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>
/// Applies what each desk decided to keep, once a day, in small changes that each stand in the audit log. Bytes follow their captures a day later:
/// a backup that is being taken then still finds every snapshot that its copy of the rows names.
/// </summary>
public sealed class RetentionRound(IDbContextFactory<FactCheckDbContext> contexts, Changes changes, WriteLock writers, SourceDoor door, TimeProvider clock)
{
    public static readonly TimeSpan BytesFollow = TimeSpan.FromDays(1);

    private const int Batch = 200;

    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    // What could not be erased in a month of days is looked for no longer; the Doctor does not miss it.
    private static readonly TimeSpan TryFor = TimeSpan.FromDays(30);

    /// <summary>Applies every policy that was not applied for a day.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Every;
        List<RetentionPolicy> due;
        await using (var data = contexts.CreateDbContext())
            due = await data.RetentionPolicies.AsNoTracking().Where(p => p.AppliedAt == null || p.AppliedAt <= since).ToListAsync(cancellation);
        foreach (var policy in due) await ApplyAsync(policy, cancellation);
    }

    private async Task ApplyAsync(RetentionPolicy policy, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (policy.CaptureDays is { } captures) await CapturesAsync(policy.DeskId, now.AddDays(-captures), cancellation);
        if (policy.QueryDays is { } queries) await QueriesAsync(policy.DeskId, now.AddDays(-queries), cancellation);
        if (policy.PersonalDays is { } personal) await PersonalAsync(policy.DeskId, now.AddDays(-personal), cancellation);
        await BytesAsync(policy.DeskId, now, cancellation);
        await using var change = await changes.BeginUnattendedAsync(policy.DeskId, cancellation);
        // Only where nobody set another one meanwhile: that one is due at once.
        await change.Data.RetentionPolicies.Where(p => p.DeskId == policy.DeskId && p.Version == policy.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.AppliedAt, now).SetProperty(p => p.Version, p => p.Version + 1), cancellation);
        await change.CommitAsync(cancellation);
    }

    private async Task CapturesAsync(Guid deskId, DateTimeOffset before, CancellationToken cancellation)
    {
        var lookedAt = clock.GetUtcNow();
        List<(Guid Id, string Snapshot)> found;
        await using (var data = contexts.CreateDbContext()) found = await CaptureErasure.FindAsync(data, deskId, before, cancellation);
        foreach (var batch in found.Chunk(Batch))
        {
            await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
            if (await CaptureErasure.EraseAsync(change, batch, before, lookedAt, cancellation) is > 0 and var count) await SayAsync(change, "captures", count, before, cancellation);
        }
    }

    private async Task QueriesAsync(Guid deskId, DateTimeOffset before, CancellationToken cancellation)
    {
        while (true)
        {
            await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
            var ids = await QueryErasure.Done(change.Data, deskId, before).Take(Batch).ToListAsync(cancellation);
            if (ids.Count == 0) return;
            await QueryErasure.EraseAsync(change, ids, cancellation);
            await SayAsync(change, "queries", ids.Count, before, cancellation);
        }
    }

    private async Task PersonalAsync(Guid deskId, DateTimeOffset before, CancellationToken cancellation)
    {
        await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
        if (await Holds.OnDeskAsync(change.Data, deskId, cancellation)) return;
        var data = change.Data;
        var count = await data.Notices.Where(n => n.DeskId == deskId && n.ReadAt < before).ExecuteDeleteAsync(cancellation)
            + await data.Sessions.Where(s => s.DeskId == deskId && (s.EndedAt ?? s.SeenAt) < before).ExecuteDeleteAsync(cancellation)
            + await data.Invitations.Where(i => i.DeskId == deskId && (i.UsedAt ?? i.ExpiresAt) < before).ExecuteDeleteAsync(cancellation);
        if (count > 0) await SayAsync(change, "personal", count, before, cancellation);
    }

    private async Task BytesAsync(Guid deskId, DateTimeOffset now, CancellationToken cancellation)
    {
        var (from, until) = (now - TryFor, now - BytesFollow);
        List<string> names;
        await using (var data = contexts.CreateDbContext())
            names = await data.Captures.Where(c => c.DeskId == deskId && c.ErasedAt > from && c.ErasedAt <= until && c.Sha256 != "").Select(c => c.Sha256).Distinct().ToListAsync(cancellation);
        foreach (var name in names)
        {
            if (!await door.Snapshots.HasAsync(name, cancellation)) continue;
            // Nothing is written here; the turn and the lock keep a capture of the same bytes from coming to rest on them in between.
            await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
            await writers.FreeSnapshotsAsync(change.Data, cancellation);
            if (!await change.Data.Captures.AnyAsync(c => c.Sha256 == name && c.ErasedAt == null, cancellation)) await door.Snapshots.EraseAsync(name, cancellation);
        }
    }

    private static Task SayAsync(Change change, string what, int count, DateTimeOffset before, CancellationToken cancellation)
    {
        change.Record("retention.apply", "desk", change.DeskId, null, new Dictionary<string, string>
        {
            ["what"] = what, ["count"] = count.ToString(CultureInfo.InvariantCulture), ["before"] = before.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        return change.CommitAsync(cancellation);
    }
}
