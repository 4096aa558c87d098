using FactCheck.Data;
using FactCheck.Data.Keeping;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>What may not be erased, whatever policy and people say.</summary>
internal static class Holds
{
    internal static IQueryable<LegalHold> Standing(FactCheckDbContext data, Guid deskId) => data.LegalHolds.Where(h => h.DeskId == deskId && h.LiftedAt == null);

    /// <summary>Everything of the desk is held.</summary>
    internal static Task<bool> OnDeskAsync(FactCheckDbContext data, Guid deskId, CancellationToken cancellation) =>
        Standing(data, deskId).AnyAsync(h => h.ArticleId == null, cancellation);

    internal static async Task<List<Guid>> ArticlesAsync(FactCheckDbContext data, Guid deskId, CancellationToken cancellation) =>
        await Standing(data, deskId).Where(h => h.ArticleId != null).Select(h => h.ArticleId ?? Guid.Empty).Distinct().ToListAsync(cancellation);

    /// <summary>Sources that a held article cites, or that the desk added to one of its claims.</summary>
    internal static async Task<List<Guid>> SourcesAsync(FactCheckDbContext data, IReadOnlyCollection<Guid> articles, CancellationToken cancellation)
    {
        if (articles.Count == 0) return [];
        var cited = data.Citations.Where(c => data.Revisions.Any(r => r.Id == c.RevisionId && articles.Contains(r.ArticleId))).Select(c => c.SourceId);
        var added = data.DeskCitations.Where(c => data.Reviews.Any(r => r.Id == c.ReviewId && articles.Contains(r.ArticleId))).Select(c => c.SourceId);
        return await cited.Union(added).ToListAsync(cancellation);
    }

    /// <summary>A hold, at whatever desk, on something that this person had a part in.</summary>
    internal static Task<bool> OnPersonAsync(FactCheckDbContext data, Guid personId, CancellationToken cancellation) =>
        data.LegalHolds.AnyAsync(
            h => h.LiftedAt == null && (data.Audit.Any(a => a.DeskId == h.DeskId && a.ActorId == personId && (h.ArticleId == null || a.ArticleId == h.ArticleId))
                || data.Authors.Any(a => a.DeskId == h.DeskId && a.PersonId == personId && (h.ArticleId == null || a.ArticleId == h.ArticleId))),
            cancellation);
}
