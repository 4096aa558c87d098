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
        // Work that waits for a day (a waiver that ends, a source asked again) is not under way.
        var soon = clock.GetUtcNow() + Soon;
        var work = await data.Outbox.AsNoTracking().Where(o => (o.ArticleId == articleId || sources.Contains(o.SubjectId)) && (o.Stuck || o.DueAt < soon) && !Telling.Contains(o.Step))
            .Select(o => new { o.Step, o.Stuck, o.LastError, o.DueAt }).ToListAsync(cancellation);
        var extracted = await data.Extractions.AnyAsync(e => e.RevisionId == revisionId, cancellation);
        var gate = await data.Gates.Where(g => g.RevisionId == revisionId).Select(g => (long?)g.Version).SingleOrDefaultAsync(cancellation);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{work.Count}-{fetched}-{extracted}-{gate}");
        return new(work.Count, !extracted, sources.Count, fetched, [.. work.Where(w => w.Stuck).Select(w => $"{w.Step}: {w.LastError}")], stamp);
    }
}
