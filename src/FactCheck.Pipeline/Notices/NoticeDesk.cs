using System.Net.Mail;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>What people do with what they are told, and how they want to be told.</summary>
public sealed class NoticeDesk(Changes changes)
{
    private const int LongestAddress = 254;

    /// <summary>Marks one notice as read, or all up to one that was seen: what came meanwhile stays unread.</summary>
    public async Task<Outcome> ReadAsync(Actor actor, long number, bool andAllBefore, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var mine = change.Data.Notices.Where(n => n.PersonId == actor.PersonId && n.DeskId == actor.DeskId && n.OnPage);
        var these = await (andAllBefore ? mine.Where(n => n.Number <= number && n.ReadAt == null) : mine.Where(n => n.Number == number)).ToListAsync(cancellation);
        if (these.Count == 0) return andAllBefore ? new Done(Guid.Empty, change.Now, IsNew: false) : Outcome.Nothing;
        foreach (var notice in these) notice.ReadAt ??= change.Now;
        await change.CommitAsync(cancellation);
        return new Done(these[^1].EventId, change.Now);
    }

    /// <summary>Keeps how the person wants to be told. An empty address ends all mail.</summary>
    public async Task<Outcome> ChooseAsync(Actor actor, string address, IReadOnlyDictionary<NoticeKind, NoticeChoice> choices, CancellationToken cancellation = default)
    {
        var to = address.Trim();
        if (to.Length > LongestAddress || (to.Length > 0 && (!MailAddress.TryCreate(to, out var read) || read.Address != to)))
            return Outcome.Missing($"“{to}” is no mail address.", "Write it as name@paper.example, or leave it empty.");
        if (to.Length == 0 && choices.Values.Any(c => c.Mail != MailPace.None)) return Outcome.Missing("There is no address for the mail you chose.", "Give your address, or choose no mail.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var settings = await change.Data.NoticeSettings.SingleOrDefaultAsync(s => s.DeskId == actor.DeskId && s.PersonId == actor.PersonId, cancellation);
        if (settings is null) change.Data.Add(settings = new() { DeskId = actor.DeskId, PersonId = actor.PersonId });
        (settings.Address, settings.Choices, settings.LastError) = (to, choices.ToDictionary(), "");
        await change.CommitAsync(cancellation);
        return new Done(actor.PersonId, change.Now);
    }
}
