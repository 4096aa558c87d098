using System.Collections.Concurrent;
using System.Threading.Channels;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints.Events;

/// <summary>One reader for all listeners of this process: it looks twice a second while anybody listens, whichever process did the work.</summary>
public sealed class EventFeed(IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock, ILogger<EventFeed> log) : BackgroundService
{
    private const int Waiting = 500;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    // What happened bears the moment before its commit, so each look goes back further than any transaction lasts.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Channel<DeskEvent>, Guid> _listeners = new();
    private readonly Dictionary<long, DateTimeOffset> _known = [];

    /// <summary>Everything that happens at a desk from now on. A listener that reads too slowly loses the oldest.</summary>
    public Channel<DeskEvent> Listen(Guid deskId)
    {
        var channel = Channel.CreateBounded<DeskEvent>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        _listeners[channel] = deskId;
        return channel;
    }

    public void Leave(Channel<DeskEvent> channel) => _listeners.TryRemove(channel, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var isListening = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var hadListeners = isListening;
                isListening = !_listeners.IsEmpty;
                if (isListening) await LookAsync(isNew: !hadListeners, stoppingToken);
            }
            // Part of the job runner, where a catch-all belongs: what could not be read now is read at the next tick.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Reading events failed; the next attempt comes in {Every}", Every);
            }
        }
    }

    // The first look after a pause learns what has happened already; nobody who listens now was promised it.
    private async Task LookAsync(bool isNew, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var since = clock.GetUtcNow() - Window;
        foreach (var happened in await EventReader.SinceAsync(data, since, cancellation))
        {
            if (_known.TryAdd(happened.Sequence, happened.At) && !isNew) Tell(happened);
        }
        foreach (var old in _known.Where(k => k.Value < since - Window).Select(k => k.Key).ToList()) _known.Remove(old);
    }

    private void Tell(DeskEvent happened)
    {
        foreach (var (channel, desk) in _listeners)
        {
            if (desk == happened.DeskId) channel.Writer.TryWrite(happened);
        }
    }
}
