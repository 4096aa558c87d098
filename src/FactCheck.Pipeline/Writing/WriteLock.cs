using FactCheck.Data;

namespace FactCheck.Pipeline.Writing;

/// <summary>
/// One writer a process on SQLite, which has one writer a database: waiting here is fair and costs nothing, while waiting in SQLite polls.
/// PostgreSQL needs no such lock.
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

    public void Dispose() => _one?.Dispose();

    private sealed class Turn(SemaphoreSlim? one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}
