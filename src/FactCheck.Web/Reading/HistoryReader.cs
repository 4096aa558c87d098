using FactCheck.Data;
using FactCheck.Data.Records;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what people did to a claim, from the audit log.</summary>
public sealed class HistoryReader(FactCheckDbContext data, DeskSession session)
{
    private const int Most = 30;

    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Review review, CancellationToken cancellation)
    {
        var queries = data.Queries.Where(q => q.ReviewId == review.Id).Select(q => q.Id);
        var rows = await data.Audit.AsNoTracking().Where(a => a.DeskId == review.DeskId && (a.SubjectId == review.Id || queries.Contains(a.SubjectId)))
            .OrderByDescending(a => a.Sequence).Take(Most).ToListAsync(cancellation);
        var ids = rows.Select(r => r.Id).ToArray();
        var texts = await data.AuditTexts.AsNoTracking().Where(t => ids.Contains(t.AuditId) && t.Text != null).ToDictionaryAsync(t => t.AuditId, t => t.Text!, cancellation);
        var names = await session.NamesAsync();
        return [.. rows.Select(r => new HistoryLine(r.At, Sentence(r, names), texts.GetValueOrDefault(r.Id, "")))];
    }

    private static string Sentence(AuditRow row, Dictionary<Guid, string> names)
    {
        var who = row.ActorId is { } id ? names.GetValueOrDefault(id, "Somebody")
            : row.Facts.GetValueOrDefault("by") == "link" ? "Somebody with the link" : "FactCheck";
        return $"{who} {Lexicon.TryOf("Did." + row.Action) ?? "did: " + row.Action}.";
    }
}
