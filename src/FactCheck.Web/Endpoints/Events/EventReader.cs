using FactCheck.Data;
using FactCheck.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints.Events;

/// <summary>Reads what happened from what is kept: the audit log for what people did, the gates for what followed.</summary>
internal static class EventReader
{
    private const int Most = 1000;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["article.receive"] = "article.received", ["article.revise"] = "article.received", ["article.publish"] = "article.published",
    };

    /// <summary>What people did at a desk after a place in the log, in its order.</summary>
    public static async Task<List<DeskEvent>> AfterAsync(FactCheckDbContext data, long place, Guid deskId, CancellationToken cancellation) =>
        Told(await Deeds(data).Where(r => r.Sequence > place && r.DeskId == deskId).OrderBy(r => r.Sequence).Take(Most).ToListAsync(cancellation));

    /// <summary>What people did at all desks since a moment.</summary>
    public static async Task<List<DeskEvent>> DeedsAsync(FactCheckDbContext data, DateTimeOffset since, CancellationToken cancellation)
    {
        // By number first, which is indexed; the moment alone would read the whole log.
        var last = await data.Audit.MaxAsync(r => (long?)r.Sequence, cancellation) ?? 0;
        return Told(await Deeds(data).Where(r => r.Sequence > last - Most && r.At > since).OrderBy(r => r.Sequence).ToListAsync(cancellation));
    }

    /// <summary>Gates that changed since a moment.</summary>
    public static async Task<List<DeskEvent>> GatesAsync(FactCheckDbContext data, DateTimeOffset since, CancellationToken cancellation)
    {
        var rows = await data.Gates.AsNoTracking().Where(g => g.StateAt > since).OrderBy(g => g.StateAt).Take(Most)
            .Select(g => new { g.DeskId, g.ArticleId, g.RevisionId, g.State, g.StateAt }).ToListAsync(cancellation);
        return [.. rows.Select(g => new DeskEvent(
            "gate.changed", g.ArticleId, g.RevisionId, g.StateAt, new Dictionary<string, string> { ["state"] = g.State.ToString().ToLowerInvariant() }) { DeskId = g.DeskId })];
    }

    private static IQueryable<AuditRow> Deeds(FactCheckDbContext data) =>
        data.Audit.AsNoTracking().Where(r => r.Action.StartsWith("review.") || r.Action.StartsWith("article."));

    private static List<DeskEvent> Told(List<AuditRow> rows) => [.. rows.Select(Of).OfType<DeskEvent>()];

    private static DeskEvent? Of(AuditRow row)
    {
        var kind = row.Action.StartsWith("review.", StringComparison.Ordinal) ? "review.decided" : Kinds.GetValueOrDefault(row.Action);
        if (kind is null) return null;
        var facts = new Dictionary<string, string>(row.Facts) { ["action"] = row.Action };
        return new(kind, row.ArticleId, row.SubjectId, row.At, facts) { DeskId = row.DeskId, Sequence = row.Sequence };
    }
}
