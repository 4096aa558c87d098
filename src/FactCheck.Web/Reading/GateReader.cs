using FactCheck.Core.Claims;
using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Pipeline;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the gate of an article as it was worked out last.</summary>
public sealed class GateReader(FactCheckDbContext data, DeskSession session, StandingReader standings, ProgressReader progress, PipelineRules rules)
{
    public async Task<GateView?> ReadAsync(Guid articleId, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == me.DeskId, cancellation);
        if (article is null) return null;
        var snapshot = await data.Gates.AsNoTracking().SingleOrDefaultAsync(g => g.RevisionId == article.CurrentRevisionId, cancellation);
        var reviews = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == articleId && r.State != ReviewState.Superseded).OrderBy(r => r.ClaimNumber).ToListAsync(cancellation);
        var claims = await standings.ReadAsync(reviews, cancellation);
        var queries = await data.Queries.AsNoTracking().Where(q => q.ArticleId == articleId).ToListAsync(cancellation);
        var waivers = await data.Waivers.AsNoTracking().Where(w => w.ArticleId == articleId && w.RevokedAt == null).OrderByDescending(w => w.At).ToListAsync(cancellation);
        return new()
        {
            Article = article,
            Revision = await data.Revisions.AsNoTracking().SingleAsync(r => r.Id == article.CurrentRevisionId, cancellation),
            Snapshot = snapshot,
            Claims = claims,
            Ledger = snapshot is null ? [] : Ledger.Of(snapshot.Result, claims, await CountAsync(article.CurrentRevisionId, snapshot.Result.Sum, cancellation), queries),
            Waivers = [.. waivers.Select(w => (w, claims.FirstOrDefault(c => c.Review.Id == w.ReviewId)))],
            Duties = await DutiesAsync(articleId, cancellation),
            Authors = await data.Authors.AsNoTracking().Where(a => a.ArticleId == articleId).OrderBy(a => a.Name).ToListAsync(cancellation),
            AsksLegal = rules.PolicyOf(article.Policy).LegalSignOff,
            SignOffs = await data.SignOffs.AsNoTracking().Where(s => s.ArticleId == articleId).OrderByDescending(s => s.At).ToListAsync(cancellation),
            Publication = await data.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.RevisionId == article.CurrentRevisionId, cancellation),
            Progress = await progress.ReadAsync(articleId, article.CurrentRevisionId, cancellation),
        };
    }

    private async Task<LedgerCounts> CountAsync(Guid revisionId, GateSum sum, CancellationToken cancellation)
    {
        var states = await data.Sentences.Where(s => s.RevisionId == revisionId).GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var findings = await data.Findings.Where(f => f.RevisionId == revisionId).GroupBy(f => f.Severity).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        int In(CoverageState state) => states.Find(s => s.Key == state)?.Count ?? 0;
        return new(
            states.Sum(s => s.Count), In(CoverageState.Claim), In(CoverageState.NotCheckable), In(CoverageState.Undecided), sum.Unseen,
            findings.ToDictionary(f => f.Key, f => f.Count));
    }

    private async Task<IReadOnlyList<(string Name, int Proposed, int Approved)>> DutiesAsync(Guid articleId, CancellationToken cancellation)
    {
        var reviews = data.Reviews.Where(r => r.ArticleId == articleId).Select(r => r.Id);
        var proposed = await data.Verdicts.Where(v => reviews.Contains(v.ReviewId) && v.Active).GroupBy(v => v.ProposedBy).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var active = data.Verdicts.Where(v => v.Active && reviews.Contains(v.ReviewId)).Select(v => v.Id);
        var approved = await data.Approvals.Where(a => active.Contains(a.VerdictRecordId)).GroupBy(a => a.PersonId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var names = await session.NamesAsync();
        return [.. proposed.Select(p => p.Key).Union(approved.Select(a => a.Key)).Select(id => (
            names.GetValueOrDefault(id, "somebody"), proposed.Find(p => p.Key == id)?.Count ?? 0, approved.Find(a => a.Key == id)?.Count ?? 0)).OrderBy(d => d.Item1)];
    }
}
