using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using FactCheck.Fetching.Http;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Pulls;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>What a head or an administrator does about receivers of events.</summary>
public sealed class WebhookDesk(Changes changes, PostDoor door, SecretBox box)
{
    /// <summary>So long two secrets hold, so that a receiver can be changed over without losing anything.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private static readonly Refused NotTheirs = Outcome.NotAllowed("Only the head of research or an administrator decides who is told what happens here.", "Ask them.");

    public static bool MayManage(Actor actor) => actor.IsAny(DeskRole.Head, DeskRole.Administrator);

    public async Task<(WebhookSecret? Secret, Outcome Outcome)> AddAsync(Actor actor, string name, string url, IReadOnlyList<string> kinds, CancellationToken cancellation = default)
    {
        if (!MayManage(actor)) return (null, NotTheirs);
        if (string.IsNullOrWhiteSpace(name)) return (null, Outcome.Missing("The receiver has no name.", "Say which system it is."));
        if (door.WhyRefused(url.Trim()) is { Length: > 0 } why) return (null, Outcome.Missing("Nothing can be sent to this address. " + why, "Enter a public address that begins with https://."));
        var wanted = EventKind.Public.Intersect(kinds).ToList();
        if (wanted.Count == 0) return (null, Outcome.Missing("No kind of event is chosen.", "Choose at least one."));
        var (words, sealedWords) = NewSecret();
        await using var change = await changes.BeginAsync(actor, cancellation);
        var receiver = new WebhookEndpoint
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            Name = name.Trim(),
            Url = url.Trim(),
            Kinds = wanted,
            Secret = sealedWords,
            CreatedBy = actor.PersonId,
            CreatedAt = change.Now,
        };
        change.Data.Add(receiver);
        change.Record("webhook.add", "webhook", receiver.Id, null, new Dictionary<string, string> { ["url"] = receiver.Url, ["kinds"] = string.Join(' ', wanted) });
        await change.CommitAsync(cancellation);
        return (new(receiver.Id, words), new Done(receiver.Id, change.Now));
    }

    /// <summary>A new secret; the former signs too for a day.</summary>
    public async Task<(WebhookSecret? Secret, Outcome Outcome)> RotateAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!MayManage(actor)) return (null, NotTheirs);
        var (words, sealedWords) = NewSecret();
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, id, cancellation) is not { } receiver) return (null, Outcome.Nothing);
        (receiver.FormerSecret, receiver.FormerUntil, receiver.Secret) = (receiver.Secret, change.Now + Overlap, sealedWords);
        change.Record("webhook.rotate", "webhook", receiver.Id, null);
        await change.CommitAsync(cancellation);
        return (new(receiver.Id, words), new Done(receiver.Id, change.Now));
    }

    /// <summary>Nothing more is sent there; what waits is given up.</summary>
    public async Task<Outcome> RemoveAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!MayManage(actor)) return NotTheirs;
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, id, cancellation) is not { } receiver) return Outcome.Nothing;
        (receiver.RemovedAt, receiver.FormerSecret, receiver.FormerUntil) = (change.Now, "", null);
        await change.Data.WebhookDeliveries.Where(d => d.EndpointId == id && d.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Dead).SetProperty(d => d.LastError, "The receiver was removed.").SetProperty(d => d.Version, d => d.Version + 1), cancellation);
        change.Record("webhook.remove", "webhook", receiver.Id, null);
        await change.CommitAsync(cancellation);
        return new Done(receiver.Id, change.Now);
    }

    /// <summary>Sends what was sent or given up once more, with the same identity, and gives it another day.</summary>
    public async Task<Outcome> ResendAsync(Actor actor, long number, CancellationToken cancellation = default)
    {
        if (!MayManage(actor)) return NotTheirs;
        await using var change = await changes.BeginAsync(actor, cancellation);
        var delivery = await change.Data.WebhookDeliveries.SingleOrDefaultAsync(d => d.Number == number && d.DeskId == actor.DeskId, cancellation);
        if (delivery is null) return Outcome.Nothing;
        if (await FindAsync(change, delivery.EndpointId, cancellation) is null) return Outcome.NotInThisState("The receiver was removed.", "Add it anew; it hears of what happens from then on.");
        (delivery.State, delivery.Attempts, delivery.FirstTriedAt, delivery.DueAt, delivery.LastError) = (DeliveryState.Waiting, 0, null, change.Now, "");
        change.Record("webhook.resend", "webhook", delivery.EndpointId, delivery.ArticleId, new Dictionary<string, string> { ["event"] = delivery.EventId.ToString("N") });
        change.Due(WebhookLanes.Order(delivery.EndpointId, delivery.ArticleId));
        await change.CommitAsync(cancellation);
        return new Done(delivery.EventId, change.Now);
    }

    // Before a change begins: the first sealing of all makes a key, which is a write of its own.
    private (string Words, string Sealed) NewSecret()
    {
        var words = DeliverySignature.NewSecret();
        return (words, box.Seal(words));
    }

    private static Task<WebhookEndpoint?> FindAsync(Change change, Guid id, CancellationToken cancellation) =>
        change.Data.WebhookEndpoints.SingleOrDefaultAsync(e => e.Id == id && e.DeskId == change.DeskId && e.RemovedAt == null, cancellation);
}
