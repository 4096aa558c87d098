using System.Globalization;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>
/// What the watch over published articles found, told to editors together: at most once a day a desk, and an hour after the first change, so that a site
/// that is rebuilt is one notice and not a hundred.
/// </summary>
internal sealed class WatchDigest(FactCheckDbContext data, DateTimeOffset now)
{
    internal const string Changes = "changes";
    internal const string Touching = "touching";

    private static readonly TimeSpan Gather = TimeSpan.FromHours(1);
    private static readonly TimeSpan Apart = TimeSpan.FromDays(1);

    // What waits longer than this was told, and stands on the page of the watch.
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    internal async Task<IEnumerable<Reminder>> FindAsync(CancellationToken cancellation)
    {
        var back = now - Back;
        var found = (await data.WatchFindings.Where(f => f.AnsweredAt == null && f.At > back).Select(f => new { f.DeskId, f.At, f.TouchesEvidence }).ToListAsync(cancellation)).ToLookup(f => f.DeskId);
        if (found.Count == 0) return [];
        var told = (await data.Events.Where(e => e.Kind == EventKind.WatchDigest && e.At > back).Select(e => new { e.DeskId, e.At }).ToListAsync(cancellation))
            .GroupBy(e => e.DeskId).ToDictionary(g => g.Key, g => g.Max(e => e.At));
        return found.SelectMany(desk =>
        {
            var since = told.TryGetValue(desk.Key, out var last) ? last : back;
            var fresh = desk.Where(f => f.At > since).ToList();
            var isTooSoon = fresh.Count == 0 || since > now - Apart || fresh.Min(f => f.At) > now - Gather;
            return isTooSoon ? Array.Empty<Reminder>() :
            [
                new(desk.Key, EventKind.WatchDigest, desk.Key, null, Reminder.KeyOf(fresh.Min(f => f.At)), "")
                {
                    More = new Dictionary<string, string> { [Changes] = Count(fresh.Count), [Touching] = Count(fresh.Count(f => f.TouchesEvidence)) },
                },
            ];
        });
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
