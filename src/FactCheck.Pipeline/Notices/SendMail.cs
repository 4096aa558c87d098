using System.Globalization;
using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>
/// Sends one person what is due by mail, all of it in one. A server that does not take it is tried again for a day, then the mail is let go: the notices
/// still stand on the page.
/// </summary>
public sealed class SendMail(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, MailDoor mail, MailSettings settings, TimeProvider clock)
{
    private const int Most = 100;

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (numbers, why) = await SendAsync(work, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        if (numbers.Count > 0) await SettleAsync(change, work, numbers, why, cancellation);
        else if (await Waiting(change.Data, work).MinAsync(n => n.MailDueAt, cancellation) is { } next) change.Due(TellPeople.MailOrder(work.SubjectId, work.DeskId, next - change.Now));
        await change.CommitAsync(cancellation);
    }

    private async Task<(IReadOnlyList<long> Numbers, string Why)> SendAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var now = clock.GetUtcNow();
        var due = await Waiting(data, work).Where(n => n.MailDueAt <= now).OrderBy(n => n.Number).Take(Most).ToListAsync(cancellation);
        if (due.Count == 0) return ([], "");
        var address = await data.NoticeSettings.Where(s => s.DeskId == work.DeskId && s.PersonId == work.SubjectId).Select(s => s.Address).SingleOrDefaultAsync(cancellation) ?? "";
        var desk = await data.Desks.Where(d => d.Id == work.DeskId).Select(d => d.Name).SingleAsync(cancellation);
        var numbers = due.Select(n => n.Number).ToList();
        if (address.Length == 0) return (numbers, "");
        var key = string.Create(CultureInfo.InvariantCulture, $"notices-{work.SubjectId:N}-{numbers[0]}-{numbers[^1]}");
        return (numbers, await mail.SendAsync(address, Subject(due), Body(due, desk), key, cancellation));
    }

    private static async Task SettleAsync(Change change, Work work, IReadOnlyList<long> numbers, string why, CancellationToken cancellation)
    {
        var person = await change.Data.NoticeSettings.SingleOrDefaultAsync(s => s.DeskId == work.DeskId && s.PersonId == work.SubjectId, cancellation);
        TimeSpan? wait = null;
        if (person is not null && why.Length > 0)
        {
            person.Attempts++;
            person.FailingSince ??= change.Now;
            wait = DeliverySchedule.After(person.Attempts, change.Now - person.FailingSince.Value, numbers[0]);
        }
        if (person is not null) person.LastError = why;
        if (wait is { } again)
        {
            change.Due(TellPeople.MailOrder(work.SubjectId, work.DeskId, again));
            return;
        }
        if (person is not null) (person.Attempts, person.FailingSince) = (0, null);
        foreach (var notice in await change.Data.Notices.Where(n => numbers.Contains(n.Number)).ToListAsync(cancellation)) notice.MailedAt = change.Now;
        if (await Waiting(change.Data, work).Where(n => !numbers.Contains(n.Number)).MinAsync(n => n.MailDueAt, cancellation) is { } next)
            change.Due(TellPeople.MailOrder(work.SubjectId, work.DeskId, next - change.Now));
    }

    private static IQueryable<Notice> Waiting(FactCheckDbContext data, Work work) =>
        data.Notices.Where(n => n.PersonId == work.SubjectId && n.DeskId == work.DeskId && n.MailDueAt != null && n.MailedAt == null);

    private static string Subject(List<Notice> due) => due.Count == 1 ? due[0].Words : string.Create(CultureInfo.InvariantCulture, $"{due.Count} notices from your desk");

    private string Body(List<Notice> due, string desk)
    {
        var lines = due.Select(n => $"{n.Words}\n{settings.Site}{n.Path}\n");
        return string.Join('\n', [.. lines, $"-- \n{desk}. You chose to hear of this by mail; choose otherwise at {settings.Site}/notices\n"]);
    }
}
