using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>What time alone brings about: a deadline that comes near, a question that falls due, a claim that lies. Each is told once.</summary>
internal sealed class Reminders(FactCheckDbContext data, DateTimeOffset now)
{
    private const int Most = 200;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);
    private static readonly TimeSpan Idle = TimeSpan.FromDays(2);

    // What is longer past than this was told, or happened before anybody could be told.
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    internal async Task<List<Reminder>> FindAsync(CancellationToken cancellation)
    {
        List<Reminder> found = [.. await DeadlinesAsync(cancellation), .. await QueriesAsync(cancellation), .. await IdleAsync(cancellation), .. await new WatchDigest(data, now).FindAsync(cancellation)];
        var subjects = found.Select(f => f.SubjectId).ToList();
        var since = now - Back - Ahead - Idle;
        var told = (await data.Events.Where(e => subjects.Contains(e.SubjectId) && e.At > since).Select(e => new { e.Kind, e.SubjectId, e.Facts }).ToListAsync(cancellation))
            .Select(e => (e.Kind, e.SubjectId, e.Facts.GetValueOrDefault(Reminder.Once))).ToHashSet();
        return [.. found.Where(f => !told.Contains((f.Kind, f.SubjectId, f.Key)))];
    }

    private async Task<IEnumerable<Reminder>> DeadlinesAsync(CancellationToken cancellation)
    {
        var soon = now + Ahead;
        var rows = await data.Articles.Where(a => a.Deadline > now && a.Deadline <= soon
                && !data.Publications.Any(p => p.RevisionId == a.CurrentRevisionId) && !data.Gates.Any(g => g.RevisionId == a.CurrentRevisionId && g.State == GateState.Open))
            .OrderBy(a => a.Deadline).Take(Most).Select(a => new { a.DeskId, a.Id, a.Deadline }).ToListAsync(cancellation);
        return rows.Select(r => new Reminder(r.DeskId, EventKind.DeadlineNear, r.Id, r.Id, Reminder.KeyOf(r.Deadline ?? now), ""));
    }

    private async Task<IEnumerable<Reminder>> QueriesAsync(CancellationToken cancellation)
    {
        var (soon, back) = (now + Ahead, now - Back);
        var rows = await data.Queries.Where(q => q.DueAt <= soon && q.DueAt > back && q.AnsweredAt == null && q.WithdrawnAt == null)
            .OrderBy(q => q.DueAt).Take(Most).Select(q => new { q.DeskId, q.Id, q.ArticleId, q.DueAt }).ToListAsync(cancellation);
        return rows.Select(r =>
        {
            var when = r.DueAt <= now ? "past" : "soon";
            return new Reminder(r.DeskId, EventKind.QueryDue, r.Id, r.ArticleId, when + Reminder.KeyOf(r.DueAt ?? now), when);
        });
    }

    private async Task<IEnumerable<Reminder>> IdleAsync(CancellationToken cancellation)
    {
        var (before, back) = (now - Idle, now - Idle - Back);
        var rows = await data.Reviews.Where(r => r.State == ReviewState.InCheck && !r.OutOfPlay && r.CheckerId != null && r.StateAt <= before && r.StateAt > back)
            .OrderBy(r => r.StateAt).Take(Most).Select(r => new { r.DeskId, r.Id, r.ArticleId, r.StateAt }).ToListAsync(cancellation);
        return rows.Select(r => new Reminder(r.DeskId, EventKind.WorkIdle, r.Id, r.ArticleId, Reminder.KeyOf(r.StateAt), ""));
    }
}
