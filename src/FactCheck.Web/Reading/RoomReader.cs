using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the articles of a desk, the nearest deadline first.</summary>
public sealed class RoomReader(FactCheckDbContext data, DeskSession session, StandingReader standings)
{
    private const int Most = 200;

    /// <param name="page">Address of an article's page, before its id.</param>
    /// <param name="suffix">And after it.</param>
    /// <param name="here">The article that the page is about, or null.</param>
    public async Task<IReadOnlyList<RoomRow>> ReadAsync(string page, string suffix, Guid? here, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var articles = await data.Articles.AsNoTracking().Where(a => a.DeskId == me.DeskId)
            .OrderBy(a => data.Publications.Any(p => p.RevisionId == a.CurrentRevisionId))
            .ThenBy(a => a.Deadline == null).ThenBy(a => a.Deadline).ThenByDescending(a => a.CreatedAt)
            .Take(Most).ToListAsync(cancellation);
        var ids = articles.Select(a => a.Id).ToArray();
        var revisions = articles.Select(a => a.CurrentRevisionId).ToArray();
        var gates = await data.Gates.AsNoTracking().Where(g => revisions.Contains(g.RevisionId)).ToDictionaryAsync(g => g.RevisionId, cancellation);
        var published = await data.Publications.AsNoTracking().Where(p => revisions.Contains(p.RevisionId)).ToDictionaryAsync(p => p.RevisionId, p => p.At, cancellation);
        var reviews = await data.Reviews.AsNoTracking().Where(r => ids.Contains(r.ArticleId) && r.State != ReviewState.Superseded).ToListAsync(cancellation);
        var claims = (await standings.ReadAsync(reviews, cancellation)).ToLookup(c => c.Review.ArticleId);
        return [.. articles.Select(a =>
        {
            var gate = gates.GetValueOrDefault(a.CurrentRevisionId);
            return new RoomRow(
                a.Id, a.Title, page + a.Id + suffix, a.Id == here, gate?.State,
                gate?.Result.Holding ?? 0,
                GalleyReader.Coverages.ToDictionary(c => c, c => claims[a.Id].Count(s => s.Coverage == c)),
                a.Deadline, published.TryGetValue(a.CurrentRevisionId, out var at) ? at : null);
        })];
    }
}
