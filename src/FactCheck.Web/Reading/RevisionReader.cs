using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using FactCheck.Web.Marks;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads two revisions of an article and what the later one did to each claim.</summary>
public sealed class RevisionReader(FactCheckDbContext data, DeskSession session, EditReader edits, ProgressReader progress)
{
    /// <param name="from">Number of the earlier one; null for the one before the later.</param>
    /// <param name="to">Number of the later one; null for the current.</param>
    public async Task<RevisionsView?> ReadAsync(Guid articleId, int? from, int? to, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == me.DeskId, cancellation);
        if (article is null) return null;
        var all = await data.Revisions.AsNoTracking().Where(r => r.ArticleId == articleId).OrderByDescending(r => r.Number).ToListAsync(cancellation);
        var after = all.Find(r => r.Number == to) ?? all[0];
        var before = all.Find(r => r.Number == from && r.Number < after.Number) ?? all.Find(r => r.Number == after.Number - 1);
        var names = await session.NamesAsync();
        var isCurrent = after.Id == article.CurrentRevisionId;
        return new(
            article, [.. all.Select(r => (r, names.GetValueOrDefault(r.CreatedBy, "somebody")))], before, after,
            before is null ? [] : Paragraphs.Align(await TextAsync(before, cancellation), await TextAsync(after, cancellation)),
            before is null ? [] : await ClaimsAsync(before, after, all.Find(r => r.Number == after.Number + 1)?.CreatedAt, cancellation),
            isCurrent ? [.. (await edits.ReadAsync(article, cancellation)).Where(e => e is { IsIdle: true, IsUndone: false })] : [],
            await progress.ReadAsync(articleId, article.CurrentRevisionId, cancellation));
    }

    private async Task<string> TextAsync(ArticleRevision revision, CancellationToken cancellation) =>
        await data.Readings.Where(r => r.RevisionId == revision.Id).Select(r => r.Text).SingleOrDefaultAsync(cancellation) ?? "";

    private async Task<IReadOnlyList<RevisionClaim>> ClaimsAsync(ArticleRevision before, ArticleRevision after, DateTimeOffset? until, CancellationToken cancellation)
    {
        var (old, now) = (await LinkedAsync(before, cancellation), await LinkedAsync(after, cancellation));
        var ids = old.Keys.Union(now.Keys).ToArray();
        var ended = await data.Verdicts.AsNoTracking().Where(v => ids.Contains(v.ReviewId) && v.Outcome == VerdictOutcome.Voided).ToListAsync(cancellation);
        var voided = ended.Where(v => v.EndedAt >= after.CreatedAt && (until is null || v.EndedAt < until)).Select(v => v.ReviewId).ToHashSet();
        var adopted = (await data.Verdicts.Where(v => ids.Contains(v.ReviewId) && v.RevisionId == after.Id && v.Active).Select(v => new { v.ReviewId, v.ProposedAt })
            .ToListAsync(cancellation)).Where(v => v.ProposedAt < after.CreatedAt).Select(v => v.ReviewId).ToHashSet();
        var whys = await data.Reviews.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.VoidDifference, cancellation);
        return [.. ids.Select(id => Of(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id), voided.Contains(id), adopted.Contains(id), whys[id]))
            .OrderBy(c => c.Fate).ThenBy(c => c.Number)];
    }

    private static RevisionClaim Of(Guid id, (ClaimRow Claim, string Key) old, (ClaimRow Claim, string Key) now, bool isVoided, bool isAdopted, string why)
    {
        var fate = old.Claim is null ? ClaimFate.New
            : now.Claim is null ? ClaimFate.Superseded
            : isVoided ? ClaimFate.Voided
            : old.Key == now.Key ? ClaimFate.CarriedOver
            : isAdopted ? ClaimFate.Adopted
            : ClaimFate.Changed;
        var same = old.Claim?.Text == now.Claim?.Text;
        var reason = !same ? "" : isVoided && why.Length > 0 ? why : fate is ClaimFate.Voided or ClaimFate.Changed ? "The words stand; the sources cited for it changed." : "";
        return new(id, fate, old.Claim?.Text ?? "", now.Claim?.Text ?? "", (now.Claim ?? old.Claim)?.Number ?? 0, reason);
    }

    /// <summary>The claims that stood in a revision at its end, by review.</summary>
    private async Task<Dictionary<Guid, (ClaimRow Claim, string Key)>> LinkedAsync(ArticleRevision revision, CancellationToken cancellation)
    {
        var rows = await (from link in data.ReviewedClaims.AsNoTracking()
                          join claim in data.Claims.AsNoTracking() on link.ClaimId equals claim.Id
                          where link.RevisionId == revision.Id && claim.RetiredAt == null
                          select new { link.ReviewId, link.ClaimKey, Claim = claim }).ToListAsync(cancellation);
        return rows.GroupBy(r => r.ReviewId).ToDictionary(g => g.Key, g => (g.First().Claim, g.First().ClaimKey));
    }
}
