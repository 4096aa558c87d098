using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Notices;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints.Events;

/// <summary>Reads what happened from the desks' events, which are written with what happened.</summary>
internal static class EventReader
{
    private const int Most = 1000;

    /// <summary>What happened at a desk after a place in its order.</summary>
    public static async Task<List<DeskEvent>> AfterAsync(FactCheckDbContext data, long place, Guid deskId, CancellationToken cancellation) =>
        Told(await Public(data).Where(e => e.DeskId == deskId && e.Number > place).OrderBy(e => e.Number).Take(Most).ToListAsync(cancellation));

    /// <summary>What happened at all desks since a moment.</summary>
    public static async Task<List<DeskEvent>> SinceAsync(FactCheckDbContext data, DateTimeOffset since, CancellationToken cancellation)
    {
        // By number first, so that a burst is cut at its old end.
        var last = await data.Events.MaxAsync(e => (long?)e.Number, cancellation) ?? 0;
        return Told(await Public(data).Where(e => e.Number > last - Most && e.At > since).OrderBy(e => e.Number).ToListAsync(cancellation));
    }

    private static IQueryable<EventRow> Public(FactCheckDbContext data)
    {
        var kinds = EventKind.Public.ToList();
        return data.Events.AsNoTracking().Where(e => kinds.Contains(e.Kind));
    }

    private static List<DeskEvent> Told(List<EventRow> rows) =>
        [.. rows.Select(e => new DeskEvent(e.Kind, e.ArticleId, e.SubjectId, e.At, e.Facts) { DeskId = e.DeskId, Sequence = e.Number })];
}
