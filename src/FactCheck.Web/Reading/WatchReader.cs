using FactCheck.Core.Sources.Watching;
using FactCheck.Data;
using FactCheck.Data.Watching;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>What became of the sources of published articles: one list, what touches evidence first.</summary>
public sealed class WatchReader(FactCheckDbContext data, DeskSession session)
{
    private const int Most = 50;

    public async Task<WatchView> ReadAsync(bool settled, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var of = data.WatchFindings.AsNoTracking().Where(f => f.DeskId == me.DeskId && f.AnsweredAt != null == settled);
        var rows = await of.OrderByDescending(f => f.TouchesEvidence).ThenByDescending(f => f.At).Take(Most).ToListAsync(cancellation);
        var watches = data.Watches.AsNoTracking().Where(w => w.DeskId == me.DeskId);
        var hours = await watches.Select(w => w.IntervalHours).ToListAsync(cancellation);
        return new(
            await LinesAsync(rows, cancellation), await of.CountAsync(cancellation), hours.Count, hours.Sum(h => 24 / h),
            await watches.CountAsync(w => w.Outcome == WatchOutcome.Failing || w.Outcome == WatchOutcome.Gone || w.Outcome == WatchOutcome.Walled, cancellation));
    }

    private async Task<IReadOnlyList<WatchLine>> LinesAsync(List<WatchFinding> findings, CancellationToken cancellation)
    {
        var ids = findings.Select(f => f.SourceId).Distinct().ToList();
        var urls = await data.Sources.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Url, cancellation);
        var captures = findings.SelectMany(f => new[] { f.AfterId, f.BeforeId ?? f.AfterId }).Distinct().ToList();
        var rows = await data.Captures.AsNoTracking().Where(c => captures.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var cited = await (from citation in data.Citations
                           join article in data.Articles on citation.RevisionId equals article.CurrentRevisionId
                           where ids.Contains(citation.SourceId)
                           select new { citation.SourceId, article.Id, article.Title }).Distinct().ToListAsync(cancellation);
        var articles = cited.ToLookup(c => c.SourceId, c => (c.Id, c.Title));
        return [.. findings.Select(f =>
        {
            var (before, after) = (f.BeforeId is { } id ? rows.GetValueOrDefault(id)?.Text?.Text : null, rows[f.AfterId]);
            var change = before is not null && after.Text is { } now ? TextChange.Between(before, now.Text) : null;
            return new WatchLine(f, urls[f.SourceId], change, after.Archived, [.. articles[f.SourceId]]);
        })];
    }
}
