using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Writing;

/// <summary>
/// One writer a process on SQLite, which has one writer a database: waiting here is fair and costs nothing, while waiting in SQLite polls.
/// PostgreSQL needs no
/// such lock in the process; its turns are in the database (<see cref="DeskTurn"/>).
/// </summary>
public sealed class WriteLock(DataSettings settings) : IDisposable
{
    // "snapshot" in bytes: any number that nothing else locks.
    private const long SnapshotKey = 0x736e617073686f74;

    private readonly SemaphoreSlim? _one = settings.Kind == DatabaseKind.Sqlite ? new(1, 1) : null;

    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        if (_one is null) return new Turn(null);
        await _one.WaitAsync(cancellation);
        return new Turn(_one);
    }

    /// <summary>Inside the transaction: the turn at the desk, where several processes write to one database.</summary>
    internal Task TakeTurnAsync(FactCheckDbContext data, Guid deskId, Work? work, CancellationToken cancellation) =>
        settings.Kind == DatabaseKind.Postgres ? DeskTurn.TakeAsync(data, deskId, work, cancellation) : Task.CompletedTask;

    /// <summary>Inside the transaction: false where another process is at this very thing.</summary>
    internal async Task<bool> TryTakeAsync(FactCheckDbContext data, long key, CancellationToken cancellation) =>
        settings.Kind != DatabaseKind.Postgres
        || await data.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({key}) AS \"Value\"").SingleAsync(cancellation);

    /// <summary>Inside the transaction: no snapshot is erased until its end. Many may hold this at once.</summary>
    internal Task KeepSnapshotsAsync(FactCheckDbContext data, CancellationToken cancellation) =>
        settings.Kind == DatabaseKind.Postgres ? data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({SnapshotKey})", cancellation) : Task.CompletedTask;

    /// <summary>Inside the transaction: no capture comes to rest on a snapshot until its end.</summary>
    internal Task FreeSnapshotsAsync(FactCheckDbContext data, CancellationToken cancellation) =>
        settings.Kind == DatabaseKind.Postgres ? data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({SnapshotKey})", cancellation) : Task.CompletedTask;

    public void Dispose() => _one?.Dispose();

    private sealed class Turn(SemaphoreSlim? one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}
