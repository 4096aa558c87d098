using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Asking;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>What waits for an author: questions, proposed wordings, statements without a source.</summary>
public sealed class MineModel(FactCheckDbContext data, QueryDesk queries, DeskSession session) : PageModel
{
    private Dictionary<Guid, string> _names = [];

    public IReadOnlyList<(Query Query, string Claim)> Queries { get; private set; } = [];

    public IReadOnlyList<ProposedWording> Wordings { get; private set; } = [];

    public IReadOnlyList<(Guid Review, string Text, string? Named, string Title)> Unsourced { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        _names = await session.NamesAsync();
        var mine = data.Authors.Where(a => a.DeskId == me.DeskId && a.PersonId == me.PersonId).Select(a => a.ArticleId);
        var asked = await data.Queries.AsNoTracking()
            .Where(q => q.DeskId == me.DeskId && q.AnsweredAt == null && q.WithdrawnAt == null && (q.AddresseeId == me.PersonId || (q.Addressee == QueryAddressee.Author && mine.Contains(q.ArticleId))))
            .OrderBy(q => q.DueAt == null).ThenBy(q => q.DueAt).Join(data.Reviews, q => q.ReviewId, r => r.Id, (q, r) => new { q, r.ClaimText }).ToListAsync(cancellation);
        Queries = [.. asked.Select(a => (a.q, a.ClaimText))];
        Wordings = await data.Wordings.AsNoTracking().Where(w => mine.Contains(w.ArticleId) && w.State == WordingState.Open).OrderBy(w => w.ProposedAt).ToListAsync(cancellation);
        var missing = await (
            from u in data.Unsourced
            join r in data.Reviews on u.ClaimId equals r.ClaimId
            join a in data.Articles on r.ArticleId equals a.Id
            where mine.Contains(a.Id) && a.CurrentRevisionId == u.RevisionId && r.State != ReviewState.Superseded && r.State != ReviewState.Approved
            orderby a.CreatedAt, r.ClaimNumber
            select new { r.Id, r.ClaimText, u.NamedSource, a.Title }).ToListAsync(cancellation);
        Unsourced = [.. missing.Select(m => (m.Id, m.ClaimText, m.NamedSource, m.Title))];
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid query, string answer, CancellationToken cancellation) =>
        this.After(await queries.AnswerAsync((await session.RequireAsync()).Actor, query, answer ?? "", cancellation), "Your answer is saved.", "/mine");

    public string Name(Guid id) => _names.GetValueOrDefault(id, "somebody");
}
