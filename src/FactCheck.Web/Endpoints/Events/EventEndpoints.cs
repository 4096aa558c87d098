using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using FactCheck.Data;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints.Events;

/// <summary>What happens at a desk, as server-sent events. A listener that comes back with Last-Event-ID gets what happened meanwhile first.</summary>
public static class EventEndpoints
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapGet("/events", ListenAsync).Produces<DeskEvent>(200, "text/event-stream").WithName("listenToEvents")
            .WithSummary("Server-sent events: article.received, claims.ready, review.decided, gate.changed, source.changed, article.published");

    private static async Task<IResult> ListenAsync(HttpRequest request, EventFeed feed, IDbContextFactory<FactCheckDbContext> contexts, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var place = long.TryParse(request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : (long?)null;
        return TypedResults.ServerSentEvents(EventsAsync(me.DeskId, place, feed, contexts, cancellation));
    }

    private static async IAsyncEnumerable<SseItem<DeskEvent?>> EventsAsync(
        Guid deskId, long? place, EventFeed feed, IDbContextFactory<FactCheckDbContext> contexts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = feed.Listen(deskId);
        try
        {
            yield return new(null, "hello");
            if (place is { } after)
            {
                await using var data = contexts.CreateDbContext();
                foreach (var missed in await EventReader.AfterAsync(data, after, deskId, cancellation)) yield return Item(missed);
            }
            while (!cancellation.IsCancellationRequested)
            {
                var more = channel.Reader.WaitToReadAsync(cancellation).AsTask();
                // A proxy cuts a line on which nothing is said.
                if (await Task.WhenAny(more, Task.Delay(Heartbeat, cancellation)) != more) yield return new(null, "heartbeat");
                if (!await more) yield break;
                while (channel.Reader.TryRead(out var happened)) yield return Item(happened);
            }
        }
        finally
        {
            feed.Leave(channel);
        }
    }

    private static SseItem<DeskEvent?> Item(DeskEvent happened) =>
        new(happened, happened.Kind) { EventId = happened.Sequence.ToString(CultureInfo.InvariantCulture) };
}
