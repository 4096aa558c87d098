using System.Globalization;
using FactCheck.Data.Desks;
using FactCheck.Data.Keeping;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>How long a desk keeps things, and what it must keep because of a dispute.</summary>
public sealed class RetentionDesk(Changes changes)
{
    public async Task<Outcome> SetAsync(Actor actor, KeepingTimes times, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only an administrator of the desk says how long things are kept.");
        if (!times.IsPossible) return Outcome.Missing($"Things are kept for at least {KeepingTimes.Shortest} days and at most {KeepingTimes.Longest}.", "Leave a field empty to keep them for ever.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var policy = await change.Data.RetentionPolicies.SingleOrDefaultAsync(p => p.DeskId == actor.DeskId, cancellation);
        if (policy is null) change.Data.Add(policy = new() { DeskId = actor.DeskId });
        var before = new KeepingTimes(policy.CaptureDays, policy.QueryDays, policy.PersonalDays);
        if (before == times) return new Done(actor.DeskId, change.Now, IsNew: false);
        // With the next round, not a day after the last one.
        (policy.CaptureDays, policy.QueryDays, policy.PersonalDays, policy.AppliedAt) = (times.Captures, times.Queries, times.Personal, null);
        change.Record("retention.set", "desk", actor.DeskId, null, new Dictionary<string, string>
        {
            ["captures"] = Words(times.Captures), ["queries"] = Words(times.Queries), ["personal"] = Words(times.Personal),
        });
        await change.CommitAsync(cancellation);
        return new Done(actor.DeskId, change.Now);
    }

    /// <summary>From now on nothing of an article (null: of the whole desk) is erased.</summary>
    public async Task<Outcome> HoldAsync(Actor actor, Guid? articleId, string reason, CancellationToken cancellation = default)
    {
        if (!MayHold(actor)) return NotTheirs();
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Missing("A legal hold has a reason.", "Say which dispute or order it is for.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (articleId is { } article && !await change.Data.Articles.AnyAsync(a => a.Id == article && a.DeskId == actor.DeskId, cancellation)) return Outcome.Nothing;
        var hold = new LegalHold { Id = Guid.CreateVersion7(), DeskId = actor.DeskId, ArticleId = articleId, Reason = reason.Trim(), SetBy = actor.PersonId, SetAt = change.Now };
        change.Data.Add(hold);
        change.Record("hold.set", "hold", hold.Id, articleId, null, hold.Reason);
        await change.CommitAsync(cancellation);
        return new Done(hold.Id, change.Now);
    }

    public async Task<Outcome> LiftAsync(Actor actor, Guid holdId, string reason, CancellationToken cancellation = default)
    {
        if (!MayHold(actor)) return NotTheirs();
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Missing("Lifting a legal hold has a reason.", "Say why nothing more needs to be kept.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var hold = await change.Data.LegalHolds.SingleOrDefaultAsync(h => h.Id == holdId && h.DeskId == actor.DeskId, cancellation);
        if (hold is null) return Outcome.Nothing;
        if (hold.LiftedAt is not null) return new Done(hold.Id, change.Now, IsNew: false);
        (hold.LiftedAt, hold.LiftedBy) = (change.Now, actor.PersonId);
        change.Record("hold.lift", "hold", hold.Id, hold.ArticleId, null, reason.Trim());
        await change.CommitAsync(cancellation);
        return new Done(hold.Id, change.Now);
    }

    /// <summary>Whether a person sets and lifts holds.</summary>
    public static bool MayHold(Actor actor) => actor.IsAny(DeskRole.Administrator, DeskRole.Legal);

    private static Refused NotTheirs() => Outcome.NotAllowed("Only legal and administrators of the desk set and lift holds.");

    private static string Words(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? "for ever";
}
