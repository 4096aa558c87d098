using FactCheck.Data.Jobs;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>Tells the people whom an event concerns, as each of them chose. A second run tells nobody twice.</summary>
public sealed class TellPeople(Changes changes, MailDoor mail)
{
    // The morning's digest, for want of each reader's zone.
    private static readonly TimeSpan DigestHour = TimeSpan.FromHours(6);

    /// <summary>Mails at once wait a little, so that a burst is one mail.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(30);

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        var happened = await change.Data.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == work.SubjectId, cancellation);
        if (happened is not null && Concern.Of(happened) is { } kind) await TellAsync(change, happened, kind, cancellation);
        await change.CommitAsync(cancellation);
    }

    /// <summary>The work of one person's mail.</summary>
    internal static WorkOrder MailOrder(Guid personId, Guid deskId, TimeSpan delay) => new(LineStep.SendMail, personId, null, deskId) { Delay = delay > TimeSpan.Zero ? delay : TimeSpan.Zero };

    private async Task TellAsync(Change change, EventRow happened, NoticeKind kind, CancellationToken cancellation)
    {
        var (people, words, path) = await new Addressees(change.Data, happened).OfAsync(kind, cancellation);
        var told = await change.Data.Notices.Where(n => n.EventId == happened.Id).Select(n => n.PersonId).ToListAsync(cancellation);
        var settings = await change.Data.NoticeSettings.AsNoTracking().Where(s => s.DeskId == happened.DeskId && people.Contains(s.PersonId)).ToDictionaryAsync(s => s.PersonId, cancellation);
        foreach (var person in people.Except(told))
        {
            var chosen = settings.GetValueOrDefault(person);
            var choice = chosen?.Of(kind) ?? NoticeChoice.Usual;
            var mailAt = mail.IsThere && chosen?.Address.Length > 0 ? MailAt(choice.Mail, change.Now) : null;
            if (!choice.OnPage && mailAt is null) continue;
            change.Data.Add(new Notice
            {
                DeskId = happened.DeskId,
                PersonId = person,
                EventId = happened.Id,
                Kind = kind,
                At = happened.At,
                Words = words,
                Path = path,
                OnPage = choice.OnPage,
                MailDueAt = mailAt,
            });
            if (mailAt is { } due) change.Due(MailOrder(person, happened.DeskId, due - change.Now));
        }
    }

    private static DateTimeOffset? MailAt(MailPace pace, DateTimeOffset now) => pace switch
    {
        MailPace.AtOnce => now + Gather,
        MailPace.Daily => NextMorning(now),
        _ => null,
    };

    private static DateTimeOffset NextMorning(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + DigestHour;
        return today > now ? today : today.AddDays(1);
    }
}
