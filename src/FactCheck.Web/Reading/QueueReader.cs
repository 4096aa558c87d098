using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the queue.</summary>
public sealed class QueueReader(FactCheckDbContext data, DeskSession session, StandingReader standings)
{
    public const int PageSize = 30;

    public async Task<QueueView> ReadAsync(QueueFilter filter, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var waiting = data.Reviews.AsNoTracking().Where(r => r.DeskId == me.DeskId && !r.OutOfPlay && r.State != ReviewState.Approved && r.State != ReviewState.Superseded);
        var rooms = new Dictionary<QueueRoom, int>();
        foreach (var room in Enum.GetValues<QueueRoom>()) rooms[room] = await In(room, waiting, me).CountAsync(cancellation);

        var asked = Filter(In(filter.Room, waiting, me), filter);
        var total = await asked.CountAsync(cancellation);
        var page = await InOrder(asked).Skip(Math.Max(0, filter.Skip)).Take(PageSize).ToListAsync(cancellation);
        var lots = await LotsAsync(await standings.ReadAsync(page, cancellation), cancellation);
        var articles = await data.Articles.Where(a => a.DeskId == me.DeskId).OrderByDescending(a => a.CreatedAt).Take(50).Select(a => new { a.Id, a.Title }).ToListAsync(cancellation);
        return new(lots, filter.Skip, total, filter.Skip + page.Count < total, rooms, [.. articles.Select(a => (a.Id, a.Title))]);
    }

    /// <summary>The next claim nobody has, for "take the next claim"; null where there is none this person may take.</summary>
    public async Task<Review?> NextAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var mine = data.Authors.Where(a => a.PersonId == me.PersonId).Select(a => a.ArticleId);
        var open = data.Reviews.AsNoTracking().Where(r => r.DeskId == me.DeskId && !r.OutOfPlay && r.State == ReviewState.Open && !mine.Contains(r.ArticleId));
        return await InOrder(open).FirstOrDefaultAsync(cancellation);
    }

    private IQueryable<Review> In(QueueRoom room, IQueryable<Review> waiting, SignedIn me)
    {
        var mine = data.Authors.Where(a => a.PersonId == me.PersonId).Select(a => a.ArticleId);
        return room switch
        {
            QueueRoom.Mine => waiting.Where(r => r.CheckerId == me.PersonId),
            QueueRoom.Unassigned => waiting.Where(r => r.CheckerId == null),
            QueueRoom.Approval => waiting.Where(r => r.State == ReviewState.Proposed && r.ProposerId != me.PersonId && !mine.Contains(r.ArticleId)),
            QueueRoom.Returned => waiting.Where(r => r.Returned && r.CheckerId == me.PersonId),
            QueueRoom.Answer => waiting.Where(r => r.State == ReviewState.HelpNeeded
                || data.Queries.Any(q => q.ReviewId == r.Id && q.AnsweredAt == null && q.WithdrawnAt == null)),
            _ => waiting,
        };
    }

    private IQueryable<Review> Filter(IQueryable<Review> reviews, QueueFilter filter)
    {
        if (filter.Article is { } article) reviews = reviews.Where(r => r.ArticleId == article);
        if (filter.State is { } state) reviews = reviews.Where(r => r.State == state);
        if (filter.Risk is { } risk) reviews = reviews.Where(r => r.Risk == risk);
        if (filter.Kind is { } kind) reviews = reviews.Where(r => data.Claims.Any(c => c.Id == r.ClaimId && c.Kind == kind));
        if (filter.Q is { Length: > 0 } words)
        {
            var pattern = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            reviews = reviews.Where(r => EF.Functions.Like(r.ClaimText, pattern, "\\") || data.Articles.Any(a => a.Id == r.ArticleId && EF.Functions.Like(a.Title, pattern, "\\")));
        }
        return reviews;
    }

    // Deadline first, then what people fight about, then what a rule holds against it, then the order of the text.
    private IQueryable<Review> InOrder(IQueryable<Review> reviews) =>
        from r in reviews
        join a in data.Articles on r.ArticleId equals a.Id
        orderby a.Deadline == null, a.Deadline, a.CreatedAt, a.Id,
            r.State == ReviewState.Disputed ? 0 : r.Returned ? 1 : 2,
            data.Findings.Any(f => f.ClaimId == r.ClaimId && f.Severity == Severity.Blocking) ? 0 : 1,
            r.ClaimNumber
        select r;

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
        return [.. claims.GroupBy(c => c.Review.ArticleId).Select(g => new QueueLot(
            g.Key, articles[g.Key].Title, articles[g.Key].Deadline,
            gates.TryGetValue(g.Key, out var gate) ? gate.State : null,
            gates.TryGetValue(g.Key, out var held) ? held.Result.Holding : 0,
            [.. g])
        {
            Pull = pulls.TryGetValue(g.Key, out var pull) ? (pull.Number, pull.Url) : null,
        })];
    }
}
