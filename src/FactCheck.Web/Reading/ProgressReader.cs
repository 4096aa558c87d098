using System.Globalization;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what the machine still does for an article.</summary>
public sealed class ProgressReader(FactCheckDbContext data, TimeProvider clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    // Telling others what is done changes nothing any more, and may wait for them long.
    private static readonly LineStep[] Telling = [LineStep.DeliverWebhook, LineStep.TellPeople, LineStep.SendMail, LineStep.PublishChecks];

    public async Task<WorkProgress> ReadAsync(Guid articleId, Guid revisionId, CancellationToken cancellation)
    {
        var sources = await data.Citations.Where(c => c.RevisionId == revisionId).Select(c => c.SourceId).Distinct().ToListAsync(cancellation);
        var fetched = await data.Captures.Where(c => sources.Contains(c.SourceId)).Select(c => c.SourceId).Distinct().CountAsync(cancellation);
        var work = await UnderWay().Where(o => o.ArticleId == articleId || sources.Contains(o.SubjectId))
            .Select(o => new { o.Step, o.Stuck, o.LastError, o.DueAt }).ToListAsync(cancellation);
        var extracted = await data.Extractions.AnyAsync(e => e.RevisionId == revisionId, cancellation);
        var gate = await data.Gates.Where(g => g.RevisionId == revisionId).Select(g => (long?)g.Version).SingleOrDefaultAsync(cancellation);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{work.Count}-{fetched}-{extracted}-{gate}");
        return new(work.Count, !extracted, sources.Count, fetched, [.. work.Where(w => w.Stuck).Select(w => $"{w.Step}: {w.LastError}")], stamp);
    }

    /// <summary>The same in one word, for whoever asks often: its text is not read yet, or something is under way.</summary>
    public async Task<bool> IsWorkingAsync(Guid articleId, Guid revisionId, CancellationToken cancellation)
    {
        if (!await data.Extractions.AnyAsync(e => e.RevisionId == revisionId, cancellation)) return true;
        var sources = data.Citations.Where(c => c.RevisionId == revisionId).Select(c => c.SourceId);
        return await UnderWay().AnyAsync(o => !o.Stuck && (o.ArticleId == articleId || sources.Contains(o.SubjectId)), cancellation);
    }

    // Work that waits for a day (a waiver that ends, a source asked again) is not under way.
    private IQueryable<OutboxItem> UnderWay()
    {
        var soon = clock.GetUtcNow() + Soon;
        return data.Outbox.AsNoTracking().Where(o => (o.Stuck || o.DueAt < soon) && !Telling.Contains(o.Step));
    }
}
