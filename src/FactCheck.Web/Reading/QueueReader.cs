using System.Globalization;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the queue.</summary>
public sealed class QueueReader(FactCheckDbContext data, DeskSession session, StandingReader standings, QueueSearch search)
{
    public const int PageSize = 30;

    private const int FewAtOnce = 200;

    public async Task<QueueView> ReadAsync(QueueFilter filter, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var waiting = search.AtDesk(me.DeskId);
        var asked = search.Narrow(search.In(filter.Room, waiting, me.PersonId), filter, me.DeskId);
        var skip = Math.Max(0, filter.Skip);
        var (total, page) = filter.Order == QueueOrder.Publication
            ? await ByArticleAsync(asked, me.DeskId, skip, cancellation)
            : (await asked.CountUpAsync(cancellation), await search.InOrder(asked, filter.Order).Skip(skip).Take(PageSize).ToListAsync(cancellation));
        var lots = await LotsAsync(await standings.ReadAsync(page, cancellation), cancellation);
        var articles = await data.Articles.Where(a => a.DeskId == me.DeskId).OrderByDescending(a => a.CreatedAt).Take(50).Select(a => new { a.Id, a.Title }).ToListAsync(cancellation);
        return new(lots, skip, total, total < Bounded.Most ? skip + page.Count < total : page.Count == PageSize, await RoomsAsync(waiting, me.PersonId, cancellation), [.. articles.Select(a => (a.Id, a.Title))])
        {
            Stamp = await StampAsync(cancellation),
            Saved = await data.SavedViews.AsNoTracking().Where(v => v.DeskId == me.DeskId && v.PersonId == me.PersonId).OrderBy(v => v.Name).ToListAsync(cancellation),
        };
    }

    /// <summary>Changes when anybody or the machine has moved anything; cheap enough to be asked all day.</summary>
    public async Task<string> StampAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var deed = await data.Audit.MaxAsync(r => (long?)r.Sequence, cancellation) ?? 0;
        var gate = await data.Gates.Where(g => g.DeskId == me.DeskId).MaxAsync(g => (DateTimeOffset?)g.At, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{deed}-{gate?.UtcTicks ?? 0}");
    }

    /// <summary>The next claim nobody has, for "take the next claim"; null where there is none this person may take.</summary>
    public async Task<Review?> NextAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var mine = data.Authors.Where(a => a.PersonId == me.PersonId).Select(a => a.ArticleId);
        var open = search.AtDesk(me.DeskId).Where(r => r.State == ReviewState.Open && !mine.Contains(r.ArticleId));
        return (await ByArticleAsync(open, me.DeskId, 0, cancellation)).Page.FirstOrDefault();
    }

    /// <summary>The first page of what nobody has, within a filter: what a fair hand-out without a selection gives away.</summary>
    public async Task<IReadOnlyList<Guid>> UnassignedAsync(QueueFilter filter, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var open = search.Narrow(search.AtDesk(me.DeskId), filter, me.DeskId).Where(r => r.State == ReviewState.Open);
        return [.. (await ByArticleAsync(open, me.DeskId, 0, cancellation)).Page.Select(r => r.Id)];
    }

    // Articles are put in order first, and only the claims of those on the page are weighed: the same work with ten and with a hundred thousand claims.
    private async Task<(int Total, List<Review> Page)> ByArticleAsync(IQueryable<Review> asked, Guid deskId, int skip, CancellationToken cancellation)
    {
        var total = await asked.CountUpAsync(cancellation);
        var counts = total < Bounded.Most ? await CountedAsync(asked, cancellation) : await WalkedAsync(asked, deskId, skip + PageSize, cancellation);
        var before = 0;
        var first = 0;
        while (first < counts.Count && before + counts[first].Claims <= skip) before += counts[first++].Claims;
        var shown = new List<Guid>();
        for (int i = first, upTo = before; i < counts.Count && upTo < skip + PageSize; upTo += counts[i++].Claims) shown.Add(counts[i].ArticleId);
        var page = await search.InOrder(asked.Where(r => shown.Contains(r.ArticleId)), QueueOrder.Publication).Skip(skip - before).Take(PageSize).ToListAsync(cancellation);
        return (total, page);
    }

    // Few claims wait, whatever lies in the archive: they are counted by article, and those articles put in order.
    private async Task<List<Waiting>> CountedAsync(IQueryable<Review> asked, CancellationToken cancellation) =>
        await (from count in asked.GroupBy(r => r.ArticleId).Select(g => new { ArticleId = g.Key, Claims = g.Count() })
               join a in data.Articles on count.ArticleId equals a.Id
               orderby a.Deadline == null, a.Deadline, a.CreatedAt, a.Id
               select new Waiting(count.ArticleId, count.Claims)).ToListAsync(cancellation);

    // Very many wait: the articles are walked in their order, those without a deadline last, no further than the page needs, for each has at least one.
    private async Task<List<Waiting>> WalkedAsync(IQueryable<Review> asked, Guid deskId, int upTo, CancellationToken cancellation)
    {
        var articles = data.Articles.Where(a => a.DeskId == deskId && asked.Any(r => r.ArticleId == a.Id));
        var due = await articles.Where(a => a.Deadline != null).OrderBy(a => a.Deadline).ThenBy(a => a.CreatedAt).ThenBy(a => a.Id).Take(upTo)
            .Select(a => new Waiting(a.Id, asked.Count(r => r.ArticleId == a.Id))).ToListAsync(cancellation);
        if (due.Count == upTo) return due;
        due.AddRange(await articles.Where(a => a.Deadline == null).OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).Take(upTo - due.Count)
            .Select(a => new Waiting(a.Id, asked.Count(r => r.ArticleId == a.Id))).ToListAsync(cancellation));
        return due;
    }

    private async Task<Dictionary<QueueRoom, int>> RoomsAsync(IQueryable<Review> waiting, Guid me, CancellationToken cancellation)
    {
        var rooms = new Dictionary<QueueRoom, int>();
        foreach (var room in Enum.GetValues<QueueRoom>()) rooms[room] = await CountAsync(room, waiting, me, cancellation);
        return rooms;
    }

    // Rooms that hang on few open queries or calls are counted from those: from the claims' side it would be a look at every one that waits.
    private async Task<int> CountAsync(QueueRoom room, IQueryable<Review> waiting, Guid me, CancellationToken cancellation)
    {
        if (room == QueueRoom.Called) return await CountAsync(waiting, search.Calls(me), cancellation);
        if (room != QueueRoom.Answer) return await search.In(room, waiting, me).CountUpAsync(cancellation);
        var called = await waiting.Where(r => r.State == ReviewState.HelpNeeded).CountUpAsync(cancellation);
        return called + await CountAsync(waiting.Where(r => r.State != ReviewState.HelpNeeded), search.Asked, cancellation);
    }

    private static async Task<int> CountAsync(IQueryable<Review> waiting, IQueryable<Guid> reviews, CancellationToken cancellation)
    {
        var few = await reviews.Distinct().Take(FewAtOnce).ToListAsync(cancellation);
        if (few.Count == 0) return 0;
        return few.Count < FewAtOnce ? await waiting.CountAsync(r => few.Contains(r.Id), cancellation) : await waiting.Where(r => reviews.Contains(r.Id)).CountUpAsync(cancellation);
    }

    private async Task<IReadOnlyList<QueueLot>> LotsAsync(IReadOnlyList<ClaimCard> claims, CancellationToken cancellation)
    {
        var ids = claims.Select(c => c.Review.ArticleId).Distinct().ToArray();
        var articles = await data.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var revisions = articles.Values.Select(a => a.CurrentRevisionId).ToArray();
        var gates = await data.Gates.AsNoTracking().Where(g => revisions.Contains(g.RevisionId)).ToDictionaryAsync(g => g.ArticleId, cancellation);
        var pulls = await (from file in data.PullRequestArticles
                           join pull in data.PullRequests on file.PullRequestId equals pull.Id
                           where ids.Contains(file.ArticleId)
                           select new { file.ArticleId, pull.Number, pull.Url }).AsNoTracking().ToDictionaryAsync(p => p.ArticleId, cancellation);
        return [.. Runs(claims).Select(g => new QueueLot(
            g.Key, articles[g.Key].Title, articles[g.Key].Deadline,
            gates.TryGetValue(g.Key, out var gate) ? gate.State : null,
            gates.TryGetValue(g.Key, out var held) ? held.Result.Holding : 0,
            [.. g])
        {
            Pull = pulls.TryGetValue(g.Key, out var pull) ? (pull.Number, pull.Url) : null,
        })];
    }

    // Neighbours of one article stand below one heading; where another order parts them, they stay parted.
    private static List<Run> Runs(IReadOnlyList<ClaimCard> claims)
    {
        var runs = new List<Run>();
        foreach (var claim in claims)
        {
            if (runs.Count == 0 || runs[^1].Key != claim.Review.ArticleId) runs.Add(new(claim.Review.ArticleId));
            runs[^1].Add(claim);
        }
        return runs;
    }

    private sealed record Waiting(Guid ArticleId, int Claims);

    private sealed class Run(Guid article) : List<ClaimCard>
    {
        public Guid Key => article;
    }
}
