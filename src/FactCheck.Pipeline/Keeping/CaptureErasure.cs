using System.Text.Json;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>
/// Takes the text out of captures that nothing rests on. Kept, whatever their age: what a verdict ever accepted, what a receipt names, what a person
/// chose a passage from, what a watch compares with, the newest of every source that is still cited, and all that is held.
/// </summary>
internal static class CaptureErasure
{
    /// <summary>Captures that may go, with the names of their bytes.</summary>
    internal static async Task<List<(Guid Id, string Snapshot)>> FindAsync(FactCheckDbContext data, Guid deskId, DateTimeOffset before, CancellationToken cancellation)
    {
        var old = await (await OldAsync(data, deskId, before, cancellation)).Select(c => new { c.Id, c.Sha256 }).ToListAsync(cancellation);
        if (old.Count == 0) return [];
        var needed = await NeededAsync(data, deskId, cancellation);
        return [.. old.Where(c => !needed.Contains(c.Sha256)).Select(c => (c.Id, c.Sha256))];
    }

    /// <summary>Erases those of a batch that may still go now, with the passages that the machine found in them; how many those were.</summary>
    internal static async Task<int> EraseAsync(Change change, IReadOnlyCollection<(Guid Id, string Snapshot)> batch, DateTimeOffset before, DateTimeOffset lookedAt, CancellationToken cancellation)
    {
        var data = change.Data;
        var accepted = await SnapshotsAsync(data.Verdicts.Where(v => v.DeskId == change.DeskId && v.ProposedAt >= lookedAt).Select(v => v.Evidence), cancellation);
        List<Guid> asked = [.. batch.Where(b => !accepted.Contains(b.Snapshot)).Select(b => b.Id)];
        var ids = await (await OldAsync(data, change.DeskId, before, cancellation)).Where(c => asked.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation);
        if (ids.Count == 0) return 0;
        await data.Captures.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Text, (SourceText?)null).SetProperty(c => c.ErasedAt, change.Now), cancellation);
        await data.Evidence.Where(e => ids.Contains(e.CaptureId)).ExecuteDeleteAsync(cancellation);
        await data.Matches.Where(m => ids.Contains(m.CaptureId)).ExecuteDeleteAsync(cancellation);
        return ids.Count;
    }

    private static async Task<IQueryable<CaptureRow>> OldAsync(FactCheckDbContext data, Guid deskId, DateTimeOffset before, CancellationToken cancellation)
    {
        var held = await Holds.SourcesAsync(data, await Holds.ArticlesAsync(data, deskId, cancellation), cancellation);
        var all = data.Captures;
        return all.Where(c => c.DeskId == deskId && c.At < before && c.ErasedAt == null && (c.Sha256 != "" || c.Text != null) && !held.Contains(c.SourceId))
            .Where(c => !data.LegalHolds.Any(h => h.DeskId == deskId && h.LiftedAt == null && h.ArticleId == null))
            .Where(c => !data.Evidence.Any(e => e.CaptureId == c.Id && e.PersonId != null))
            .Where(c => !data.Watches.Any(w => w.CaptureId == c.Id))
            .Where(c => !data.WatchFindings.Any(f => f.AnsweredAt == null && (f.BeforeId == c.Id || f.AfterId == c.Id)))
            .Where(c => (all.Any(l => l.SourceId == c.SourceId && l.At > c.At)
                    && ((c.Outcome != CaptureOutcome.Captured && c.Outcome != CaptureOutcome.CapturedInPart)
                        || all.Any(l => l.SourceId == c.SourceId && l.At > c.At && (l.Outcome == CaptureOutcome.Captured || l.Outcome == CaptureOutcome.CapturedInPart))))
                || (!data.Citations.Any(x => x.SourceId == c.SourceId && data.Articles.Any(a => a.CurrentRevisionId == x.RevisionId))
                    && !data.DeskCitations.Any(x => x.SourceId == c.SourceId && x.RemovedAt == null)));
    }

    private static async Task<HashSet<string>> NeededAsync(FactCheckDbContext data, Guid deskId, CancellationToken cancellation)
    {
        var needed = await SnapshotsAsync(data.Verdicts.Where(v => v.DeskId == deskId).Select(v => v.Evidence), cancellation);
        await foreach (var statement in data.Receipts.Where(r => r.DeskId == deskId).Select(r => r.Statement).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            using var records = JsonDocument.Parse(statement);
            foreach (var record in records.RootElement.EnumerateArray())
            {
                if (record.TryGetProperty("snapshot", out var name) && name.ValueKind == JsonValueKind.String) needed.Add(name.GetString() ?? "");
            }
        }
        return needed;
    }

    // One after the other: a desk of many years has more of them than should stand in memory at once.
    private static async Task<HashSet<string>> SnapshotsAsync(IQueryable<IReadOnlyList<Data.Reviews.AcceptedEvidence>> evidence, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var accepted in evidence.AsAsyncEnumerable().WithCancellation(cancellation)) names.UnionWith(accepted.Select(e => e.Snapshot));
        names.Remove("");
        return names;
    }
}
