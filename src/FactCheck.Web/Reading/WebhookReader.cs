using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads who is told what happens at the desk, and what became of it.</summary>
public sealed class WebhookReader(FactCheckDbContext data, DeskSession session)
{
    public async Task<List<WebhookEndpoint>> ReceiversAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        return await data.WebhookEndpoints.AsNoTracking().Where(e => e.DeskId == me.DeskId && e.RemovedAt == null).OrderBy(e => e.Name).ToListAsync(cancellation);
    }

    /// <summary>How many deliveries stand in each state; a state with none is 0.</summary>
    public async Task<IReadOnlyDictionary<DeliveryState, int>> CountsAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var counts = await data.WebhookDeliveries.Where(d => d.DeskId == me.DeskId).GroupBy(d => d.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return Enum.GetValues<DeliveryState>().ToDictionary(s => s, s => counts.GetValueOrDefault(s));
    }

    /// <summary>The newest first.</summary>
    public async Task<List<SentLine>> DeliveriesAsync(DeliveryState? state, int skip, int take, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        return await (from delivery in data.WebhookDeliveries.AsNoTracking()
                      join receiver in data.WebhookEndpoints on delivery.EndpointId equals receiver.Id
                      join happened in data.Events on delivery.EventId equals happened.Id
                      join article in data.Articles on delivery.ArticleId equals (Guid?)article.Id into articles
                      from article in articles.DefaultIfEmpty()
                      where delivery.DeskId == me.DeskId && (state == null || delivery.State == state)
                      orderby delivery.Number descending
                      select new SentLine(
                          delivery.Number, receiver.Name, delivery.EventId, happened.Kind, delivery.ArticleId, article.Title ?? "", happened.At,
                          delivery.State, delivery.Attempts, delivery.Status, delivery.LastError, delivery.DueAt, receiver.RemovedAt == null && delivery.State != DeliveryState.Waiting))
            .Skip(skip).Take(take).ToListAsync(cancellation);
    }
}
