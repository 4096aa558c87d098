using FactCheck.Data.Notices;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>Deliveries of webhooks for machines: what was sent, what was given up, and sending it again.</summary>
public static class WebhookEndpoints
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        api.MapGet("/webhooks/deliveries", DeliveriesAsync).RequireAuthorization(ApiScopes.Webhooks).Answers<Listing<ApiDelivery>>(200).WithName("listDeliveries")
            .WithSummary("What was sent to receivers of events, the newest first; state=waiting, delivered or dead narrows it");
        api.MapPost("/webhooks/deliveries/{number:long}/resend", ResendAsync).RequireAuthorization(ApiScopes.Webhooks).Answers<Written>(202).Decides().WithName("resendDelivery")
            .WithSummary("Send it once more, with the same identity");
    }

    private static async Task<IResult> DeliveriesAsync(string? state, string? cursor, int? limit, WebhookReader webhooks, DeskSession session, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } skip) return Problems.NoCursor();
        if (!WebhookDesk.MayManage((await session.RequireAsync()).Actor)) return Results.Ok(new Listing<ApiDelivery>([], null));
        var size = Cursor.Size(limit);
        DeliveryState? only = Enum.TryParse<DeliveryState>(state, ignoreCase: true, out var named) ? named : null;
        var rows = await webhooks.DeliveriesAsync(only, skip, size + 1, cancellation);
        var items = rows.Take(size).Select(d => new ApiDelivery(
            d.Number, d.Receiver, "evt_" + d.EventId.ToString("N"), d.Kind, d.ArticleId, d.At, d.State, d.Attempts, d.Status, d.Why, d.State == DeliveryState.Waiting ? d.DueAt : null));
        return Results.Ok(new Listing<ApiDelivery>([.. items], rows.Count > size ? Cursor.Of(skip + size) : null));
    }

    private static async Task<IResult> ResendAsync(long number, WebhookDesk desk, DeskSession session, CancellationToken cancellation)
    {
        var outcome = await desk.ResendAsync((await session.RequireAsync()).Actor, number, cancellation);
        return outcome is Done done ? Results.Accepted(value: new Written(done.Id)) : Problems.Of(outcome);
    }
}
