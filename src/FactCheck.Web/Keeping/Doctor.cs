using FactCheck.Data;
using FactCheck.Fetching.Snapshots;
using FactCheck.Pipeline.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Keeping;

/// <summary>Examines a desk that runs or stands still, and changes nothing.</summary>
public sealed class Doctor(IDbContextFactory<FactCheckDbContext> contexts, DataSettings database, ISnapshotStore snapshots, AuditSealer sealer, TimeProvider clock)
{
    private const int Named = 5;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>What is wrong; empty where nothing is.</summary>
    /// <param name="say">Is told what is examined.</param>
    public async Task<IReadOnlyList<Complaint>> ExamineAsync(Action<string> say, CancellationToken cancellation = default)
    {
        var complaints = new List<Complaint>();
        await using var data = contexts.CreateDbContext();
        say("schema");
        if (await SchemaAsync(data, cancellation) is { } behind) return [behind];
        say("database");
        complaints.AddRange(await IntegrityAsync(data, cancellation));
        say("audit chain");
        if (await sealer.VerifyAsync(cancellation) is { } broken)
            complaints.Add(new($"The audit chain breaks at link {broken.Number}: {broken.Reason}", "Somebody changed the database behind FactCheck's back. Keep this copy and restore the last backup whose chain holds."));
        say("snapshots");
        complaints.AddRange(await SnapshotsAsync(data, cancellation));
        say("work");
        complaints.AddRange(await WorkAsync(data, cancellation));
        return complaints;
    }

    private static async Task<Complaint?> SchemaAsync(FactCheckDbContext data, CancellationToken cancellation)
    {
        var applied = (await data.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Count == 0) return new("The database has no tables.", "Start FactCheck once, or restore a backup into it.");
        if (applied.Except(data.Database.GetMigrations()).ToList() is { Count: > 0 } newer) return new($"The database is of a newer build ({newer[^1]}).", "Use that build, or restore a backup from before the upgrade.");
        return (await data.Database.GetPendingMigrationsAsync(cancellation)).Any() ? new("The database is older than this build.", "Start FactCheck once: it upgrades by itself.") : null;
    }

    private async Task<IEnumerable<Complaint>> IntegrityAsync(FactCheckDbContext data, CancellationToken cancellation)
    {
        if (database.Kind != DatabaseKind.Sqlite) return [];
        var words = await data.Database.SqlQueryRaw<string>("PRAGMA integrity_check(5)").ToListAsync(cancellation);
        return words is ["ok"] ? [] : words.Select(w => new Complaint($"The database file is damaged: {w}.", "Stop FactCheck and restore the last backup."));
    }

    private async Task<IEnumerable<Complaint>> SnapshotsAsync(FactCheckDbContext data, CancellationToken cancellation)
    {
        var bad = new List<string>();
        var names = await data.Captures.Where(c => c.Sha256 != "" && c.ErasedAt == null).Select(c => c.Sha256).Distinct().ToListAsync(cancellation);
        foreach (var name in names)
        {
            try
            {
                if (await snapshots.ReadAsync(name, cancellation) is null) bad.Add(name + " is missing");
            }
            catch (DamagedSnapshotException)
            {
                bad.Add(name + " no longer matches its name");
            }
        }
        return bad.Count == 0 ? [] : [new($"{bad.Count} of {names.Count} snapshots are lost: {string.Join(", ", bad.Take(Named))}{(bad.Count > Named ? ", …" : "")}.", "Copy them from a backup; the evidence that rests on them cannot be shown until then.")];
    }

    private async Task<IEnumerable<Complaint>> WorkAsync(FactCheckDbContext data, CancellationToken cancellation)
    {
        var late = clock.GetUtcNow() - Late;
        var stuck = await data.Outbox.AsNoTracking().Where(i => i.Stuck).OrderBy(i => i.DueAt).Take(Named).ToListAsync(cancellation);
        var waiting = await data.Outbox.CountAsync(i => !i.Stuck && i.DueAt < late, cancellation);
        var complaints = stuck.Select(i => new Complaint($"{i.Step} of article {i.ArticleId?.ToString() ?? "(any)"} is stuck since {i.DueAt:u}: {i.LastError}.", "An editor tries it again on the article's page.", IsGrave: false)).ToList();
        if (waiting > 0) complaints.Add(new($"{waiting} pieces of work have been due for more than {Late.TotalMinutes:0} minutes.", "Is a worker running? Start one, or more of them.", IsGrave: false));
        return complaints;
    }
}
