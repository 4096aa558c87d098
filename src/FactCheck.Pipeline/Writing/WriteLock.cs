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

    public void Dispose() => _one?.Dispose();

    private sealed class Turn(SemaphoreSlim? one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}
