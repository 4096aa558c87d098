using System.Collections.Concurrent;
using FactCheck.Data;
using FactCheck.Data.Shared;
using FactCheck.Fetching;
using FactCheck.Fetching.Pacing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Shared;

/// <summary>
/// The pace of all processes on one database. A turn is a lease in the host's row, taken and given back under the row's lock and renewed while the
/// request runs, so that a killed process holds a host up for seconds only. Within a process a queue stands before it: few ask the database at a time.
/// </summary>
public sealed class DatabaseHostPace(IDbContextFactory<FactCheckDbContext> contexts, FetchSettings settings, TimeProvider clock) : IHostPace
{
    /// <summary>How long a turn of a process that died stays taken.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _here = new(StringComparer.OrdinalIgnoreCase);

    public async Task<HostTurn> EnterAsync(string host, TimeSpan patience, CancellationToken cancellation)
    {
        host = Key(host);
        if (await AloneUntilAsync(host, cancellation) is { } alone && alone - clock.GetUtcNow() > patience) return new(alone, null);
        var queue = _here.GetOrAdd(host, _ => new(settings.PerHost, settings.PerHost));
        await queue.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                var (turn, due) = await ClaimAsync(host, cancellation);
                if (turn is { } id) return Granted(host, id, queue);
                var pause = due - clock.GetUtcNow();
                if (pause > patience)
                {
                    queue.Release();
                    return new(due, null);
                }
                await Task.Delay(pause > AskAgain ? pause : AskAgain, clock, cancellation);
            }
        }
        catch
        {
            queue.Release();
            throw;
        }
    }

    public Task SlowDownAsync(string host, TimeSpan pause, CancellationToken cancellation) => ChangeAsync(Key(host), row =>
    {
        var until = clock.GetUtcNow() + pause;
        if (row.AloneUntil is null || until > row.AloneUntil) row.AloneUntil = until;
        return true;
    }, cancellation);

    private static string Key(string host) => host.ToLowerInvariant();

    private async Task<DateTimeOffset?> AloneUntilAsync(string host, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await data.HostPaces.Where(p => p.Host == host).Select(p => p.AloneUntil).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>A turn, or when to ask again.</summary>
    private Task<(Guid? Turn, DateTimeOffset Due)> ClaimAsync(string host, CancellationToken cancellation) => ChangeAsync(host, row =>
    {
        var now = clock.GetUtcNow();
        if (row.AloneUntil > now) return (null, row.AloneUntil.Value);
        if (row.NextAt > now) return (null, row.NextAt.Value);
        var held = row.Turns.Where(t => t.Until > now).ToList();
        if (held.Count >= settings.PerHost) return (null, now);
        var turn = new HostTurnLease(Guid.CreateVersion7(), now + Lease);
        row.Turns = [.. held, turn];
        row.NextAt = settings.HostInterval > TimeSpan.Zero ? now + settings.HostInterval : null;
        return ((Guid?)turn.Id, now);
    }, cancellation);

    private HostTurn Granted(string host, Guid turn, SemaphoreSlim queue)
    {
        var done = new CancellationTokenSource();
        var renewing = RenewAsync(host, turn, done.Token);
        return new(null, async () =>
        {
            try
            {
                await done.CancelAsync();
                await renewing;
                await ChangeAsync(host, row => row.Turns = [.. row.Turns.Where(t => t.Id != turn)], CancellationToken.None);
            }
            // The lease runs out by itself; what was fetched is not lost because the database went away just now.
            catch (Exception away) when (DatabaseFaults.IsAway(away))
            {
            }
            finally
            {
                done.Dispose();
                queue.Release();
            }
        });
    }

    private async Task RenewAsync(string host, Guid turn, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Lease / 3, clock, done);
                await ChangeAsync(host, row => row.Turns = [.. row.Turns.Select(t => t.Id == turn ? t with { Until = clock.GetUtcNow() + Lease } : t)], done);
            }
        }
        catch (OperationCanceledException)
        {
            // The request is done.
        }
    }

    private async Task<T> ChangeAsync<T>(string host, Func<HostPaceRow, T> change, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        await using var transaction = await data.Database.BeginTransactionAsync(cancellation);
        await data.Database.ExecuteSqlAsync($"""INSERT INTO "HostPaces" ("Host", "Turns") VALUES ({host}, '[]') ON CONFLICT DO NOTHING""", cancellation);
        var row = await data.HostPaces.FromSql($"""SELECT * FROM "HostPaces" WHERE "Host" = {host} FOR UPDATE""").SingleAsync(cancellation);
        var answer = change(row);
        await data.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return answer;
    }
}
