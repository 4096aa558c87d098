using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Fetching.Http;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Pulls;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>
/// Tells one receiver the next thing about one article. A receiver that does not take it is a result, not a failure of the step: it is tried again for a
/// day (<see cref="DeliverySchedule"/>) and then kept as dead. A step that is killed between sending and saving sends again, with the same identity.
/// </summary>
public sealed class DeliverWebhook(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, PostDoor door, SecretBox box, PublicSite site, TimeProvider clock)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var answer = await SendAsync(work, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        var delivery = await WebhookLanes.FirstAsync(change.Data, work, cancellation);
        if (answer is { } sent && delivery is not null && delivery.Number == sent.Number)
        {
            Settle(delivery, sent.Answer, change.Now);
            await change.Data.SaveChangesAsync(cancellation);
            delivery = await WebhookLanes.FirstAsync(change.Data, work, cancellation);
        }
        if (delivery is not null)
            change.Due(WebhookLanes.Order(work.SubjectId, delivery.ArticleId) with { Delay = delivery.DueAt > change.Now ? delivery.DueAt - change.Now : TimeSpan.Zero });
        await change.CommitAsync(cancellation);
    }

    private async Task<(long Number, PostAnswer Answer)?> SendAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var now = clock.GetUtcNow();
        var delivery = await WebhookLanes.FirstAsync(data, work, cancellation);
        if (delivery is null || delivery.DueAt > now) return null;
        var receiver = await data.WebhookEndpoints.AsNoTracking().SingleAsync(e => e.Id == work.SubjectId, cancellation);
        var happened = await data.Events.AsNoTracking().SingleAsync(e => e.Id == delivery.EventId, cancellation);
        var body = EventBody.Of(happened, site);
        var headers = DeliverySignature.Headers(SecretsOf(receiver, now), happened.Id, now, body);
        return (delivery.Number, await door.PostAsync(receiver.Url, body, EventBody.ContentType, headers, cancellation));
    }

    private IEnumerable<string> SecretsOf(WebhookEndpoint receiver, DateTimeOffset now)
    {
        yield return box.Open(receiver.Secret);
        if (receiver.FormerSecret.Length > 0 && receiver.FormerUntil > now) yield return box.Open(receiver.FormerSecret);
    }

    private static void Settle(WebhookDelivery delivery, PostAnswer answer, DateTimeOffset now)
    {
        delivery.Attempts++;
        delivery.FirstTriedAt ??= now;
        (delivery.LastTriedAt, delivery.Status, delivery.LastError) = (now, answer.Status, answer.Why);
        if (answer.IsTaken) delivery.State = DeliveryState.Delivered;
        else if (DeliverySchedule.After(delivery.Attempts, now - delivery.FirstTriedAt.Value, delivery.Number) is { } wait) delivery.DueAt = now + wait;
        else delivery.State = DeliveryState.Dead;
    }
}
