using System.Collections.Concurrent;

namespace FactCheck.Fetching.Pacing;

/// <summary>The pace of one process.</summary>
public sealed class HostPace(FetchSettings settings, TimeProvider clock) : IHostPace
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<HostTurn> EnterAsync(string host, TimeSpan patience, CancellationToken cancellation)
    {
        var state = _hosts.GetOrAdd(host, _ => new(settings.PerHost));
        if (state.WaitUntil() is { } wait && wait - clock.GetUtcNow() > patience) return new(wait, null);
        await state.Turns.WaitAsync(cancellation);
        try
        {
            while (state.Claim(clock.GetUtcNow(), settings.HostInterval) is { } due)
            {
                var pause = due - clock.GetUtcNow();
                if (pause > patience)
                {
                    state.Turns.Release();
                    return new(due, null);
                }
                if (pause > TimeSpan.Zero) await Task.Delay(pause, clock, cancellation);
            }
        }
        catch
        {
            state.Turns.Release();
            throw;
        }
        return new(null, () =>
        {
            state.Turns.Release();
            return ValueTask.CompletedTask;
        });
    }

    public Task SlowDownAsync(string host, TimeSpan pause, CancellationToken cancellation)
    {
        _hosts.GetOrAdd(host, _ => new(settings.PerHost)).LeaveAloneUntil(clock.GetUtcNow() + pause);
        return Task.CompletedTask;
    }

    private sealed class Host(int turns)
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _next = DateTimeOffset.MinValue;
        private DateTimeOffset _aloneUntil = DateTimeOffset.MinValue;

        public SemaphoreSlim Turns { get; } = new(turns, turns);

        public DateTimeOffset? WaitUntil()
        {
            lock (_lock) return _aloneUntil == DateTimeOffset.MinValue ? null : _aloneUntil;
        }

        /// <summary>Null where the caller may go now; otherwise when to ask again.</summary>
        public DateTimeOffset? Claim(DateTimeOffset now, TimeSpan interval)
        {
            lock (_lock)
            {
                var due = _next > _aloneUntil ? _next : _aloneUntil;
                if (due > now) return due;
                _next = now + interval;
                return null;
            }
        }

        public void LeaveAloneUntil(DateTimeOffset until)
        {
            lock (_lock)
            {
                if (until > _aloneUntil) _aloneUntil = until;
            }
        }
    }
}
