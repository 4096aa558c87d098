using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Outbox;

/// <summary>Work that gave up, tried again because a person says so.</summary>
public sealed class StuckWork(Changes changes)
{
    /// <summary>Everything of the desk that is stuck is due now.</summary>
    public async Task<Outcome> RetryAsync(Actor actor, Guid articleId, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Editor, DeskRole.Head, DeskRole.Administrator)) return Outcome.NotAllowed("Only an editor, the head or an administrator tries stuck work again.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (!await change.Data.Articles.AnyAsync(a => a.Id == articleId && a.DeskId == actor.DeskId, cancellation)) return Outcome.Nothing;
        var rows = await change.Data.Outbox.Where(i => i.DeskId == actor.DeskId && i.Stuck && (i.ArticleId == articleId || i.ArticleId == null)).ToListAsync(cancellation);
        if (rows.Count == 0) return new Done(articleId, change.Now, IsNew: false);
        foreach (var row in rows) change.Due(new WorkOrder(row.Step, row.SubjectId, row.ArticleId, row.SecondId));
        change.Record("work.retry", "article", articleId, articleId);
        await change.CommitAsync(cancellation);
        return new Done(articleId, change.Now);
    }
}
