using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.GitHub.Hooks;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>
/// The door for deliveries: proven over the raw bytes before anything is parsed, kept, and only then answered. The work is a row of the
/// outbox in the same transaction, so the identity of a delivery is spent with the work and not before.
/// </summary>
public sealed class HookDesk(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, SecretBox box)
{
    /// <summary>What the platform sends at most, in bytes.</summary>
    public const int LargestBody = 25 * 1024 * 1024;

    private const int LongestName = 100;

    public async Task<HookAnswer> ReceiveAsync(HookHead head, ReadOnlyMemory<byte> body, CancellationToken cancellation = default)
    {
        if (await SignerAsync(head.Signature, body, cancellation) is not { } app) return HookAnswer.NotSigned;
        if (head is not { Event: { Length: > 0 and <= LongestName } name, Delivery: { Length: > 0 and <= LongestName } key }) return HookAnswer.Incomplete;
        try
        {
            return await KeepAsync(app, name, key, body, cancellation);
        }
        // Two copies at the same moment: the database lets one in.
        catch (DbUpdateException)
        {
            await using var data = contexts.CreateDbContext();
            if (await data.Deliveries.AnyAsync(d => d.AppRegistrationId == app.Id && d.Key == key, cancellation)) return HookAnswer.KnownAlready;
            throw;
        }
    }

    private async Task<HookAnswer> KeepAsync(AppRegistration app, string name, string key, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        await using var change = await changes.BeginUnattendedAsync(app.DeskId, cancellation);
        if (await change.Data.Deliveries.AnyAsync(d => d.AppRegistrationId == app.Id && d.Key == key, cancellation)) return HookAnswer.KnownAlready;
        var delivery = new Delivery
        {
            Id = Guid.CreateVersion7(),
            DeskId = app.DeskId,
            AppRegistrationId = app.Id,
            Key = key,
            Event = name,
            Body = System.Text.Encoding.UTF8.GetString(body.Span),
            ReceivedAt = change.Now,
        };
        change.Data.Add(delivery);
        change.Due(new WorkOrder(LineStep.TakeDelivery, delivery.Id, null) { Lane = WorkLane.Batch });
        await change.CommitAsync(cancellation);
        return HookAnswer.Kept;
    }

    // Nothing of an unproven delivery is believed, so every App's secrets are tried; there are few.
    private async Task<AppRegistration?> SignerAsync(string? signature, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(signature)) return null;
        await using var data = contexts.CreateDbContext();
        foreach (var app in await data.Apps.AsNoTracking().OrderBy(a => a.CreatedAt).ToListAsync(cancellation))
        {
            var secrets = new[] { app.Secret, app.FormerSecret }.Where(s => s.Length > 0).Select(box.Open);
            if (new WebhookSignature(secrets).Holds(body.Span, signature)) return app;
        }
        return null;
    }
}
