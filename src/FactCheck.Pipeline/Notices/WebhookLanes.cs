using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>
/// Deliveries queue in lanes, one for each receiver and article: a receiver hears of an article in the order in which things happened, and an article
/// whose delivery fails holds back no other.
/// </summary>
internal static class WebhookLanes
{
    /// <summary>Keeps what happened, a delivery of it for each receiver that wants it, and the work of telling the people whom it concerns.</summary>
    internal static async Task SendAsync(Change change, IReadOnlyList<EventRow> events, CancellationToken cancellation)
    {
        if (events.Count == 0) return;
        change.Data.AddRange(events);
        foreach (var happened in events.Where(e => Concern.Of(e) is not null)) change.Due(new WorkOrder(LineStep.TellPeople, happened.Id, null));
        var receivers = await change.Data.WebhookEndpoints.AsNoTracking().Where(e => e.DeskId == change.DeskId && e.RemovedAt == null).ToListAsync(cancellation);
        foreach (var happened in events)
        {
            foreach (var receiver in receivers.Where(r => r.Kinds.Contains(happened.Kind)))
            {
                change.Data.Add(new WebhookDelivery
                {
                    DeskId = change.DeskId,
                    EndpointId = receiver.Id,
                    EventId = happened.Id,
                    ArticleId = happened.ArticleId,
                    State = DeliveryState.Waiting,
                    DueAt = change.Now,
                });
                change.Due(Order(receiver.Id, happened.ArticleId));
            }
        }
    }

    /// <summary>The work of one lane. It is not the article's: a receiver that is down holds no gate.</summary>
    internal static WorkOrder Order(Guid endpointId, Guid? articleId) => new(LineStep.DeliverWebhook, endpointId, null, articleId ?? Guid.Empty);

    /// <summary>The delivery whose turn it is in a lane.</summary>
    internal static Task<WebhookDelivery?> FirstAsync(FactCheckDbContext data, Work work, CancellationToken cancellation)
    {
        Guid? article = work.SecondId == Guid.Empty ? null : work.SecondId;
        return data.WebhookDeliveries.Where(d => d.EndpointId == work.SubjectId && d.ArticleId == article && d.State == DeliveryState.Waiting)
            .OrderBy(d => d.Number).FirstOrDefaultAsync(cancellation);
    }
}
