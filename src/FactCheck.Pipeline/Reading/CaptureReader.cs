using FactCheck.Core.Sources;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reading;

/// <summary>The captures that count now, by canonical address.</summary>
public static class CaptureReader
{
    // A quotation was looked up when the article was written: not many versions of the page ago.
    private const int MostEarlier = 5;

    /// <summary>
    /// Of each source the newest capture that could be read, else the newest of all: a host that is away today does not take back what it said.
    /// </summary>
    public static async Task<Dictionary<string, Capture>> NewestAsync(
        FactCheckDbContext data, Guid deskId, IReadOnlyCollection<string> urls, CancellationToken cancellation)
    {
        var sources = await data.Sources.AsNoTracking().Where(s => s.DeskId == deskId && urls.Contains(s.Url))
            .Select(s => new { s.Id, s.Url }).ToListAsync(cancellation);
        var ids = sources.Select(s => s.Id).ToList();
        var heads = await data.Captures.Where(c => ids.Contains(c.SourceId))
            .Select(c => new { c.Id, c.SourceId, c.At, IsRead = c.ErasedAt == null && (c.Outcome == CaptureOutcome.Captured || c.Outcome == CaptureOutcome.CapturedInPart) })
            .ToListAsync(cancellation);
        var chosen = heads.GroupBy(h => h.SourceId)
            .Select(g => g.OrderByDescending(h => h.IsRead).ThenByDescending(h => h.At).ThenByDescending(h => h.Id).First().Id).ToList();
        var rows = await data.Captures.AsNoTracking().Where(c => chosen.Contains(c.Id)).ToListAsync(cancellation);
        var names = sources.ToDictionary(s => s.Id, s => s.Url);
        return rows.ToDictionary(r => names[r.SourceId], r => r.ToCapture(names[r.SourceId]), StringComparer.Ordinal);
    }

    /// <summary>Earlier captures of the sources that were read and had other bytes than the newest, the newest first: what a page said before it was changed.</summary>
    internal static async Task<List<Capture>> EarlierAsync(
        FactCheckDbContext data, Guid deskId, IReadOnlyDictionary<string, Capture> newest, CancellationToken cancellation)
    {
        var urls = newest.Keys.ToList();
        var sources = await data.Sources.AsNoTracking().Where(s => s.DeskId == deskId && urls.Contains(s.Url)).Select(s => new { s.Id, s.Url }).ToListAsync(cancellation);
        var found = new List<Capture>();
        foreach (var source in sources)
        {
            var now = newest[source.Url];
            var rows = await data.Captures.AsNoTracking()
                .Where(c => c.SourceId == source.Id && c.At < now.At && c.Sha256 != now.Sha256 && (c.Outcome == CaptureOutcome.Captured || c.Outcome == CaptureOutcome.CapturedInPart))
                .OrderByDescending(c => c.At).Take(MostEarlier).ToListAsync(cancellation);
            found.AddRange(rows.Select(r => r.ToCapture(source.Url)));
        }
        return found;
    }
}
