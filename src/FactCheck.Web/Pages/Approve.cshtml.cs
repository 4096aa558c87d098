using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>Proposals beside their evidence, to approve or return one by one.</summary>
public sealed class ApproveModel(FactCheckDbContext data, StandingReader standings, ReviewDesk desk, DeskSession session) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<(ClaimCard Card, VerdictRecord Verdict, string Article)> Proposals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Approver)) return StatusCode(StatusCodes.Status403Forbidden);
        var mine = data.Authors.Where(a => a.PersonId == me.PersonId).Select(a => a.ArticleId);
        var reviews = await data.Reviews.AsNoTracking()
            .Where(r => r.DeskId == me.DeskId && r.State == ReviewState.Proposed && r.ProposerId != me.PersonId && !mine.Contains(r.ArticleId)
                && !data.Approvals.Any(a => a.VerdictRecordId == r.VerdictRecordId && a.PersonId == me.PersonId))
            .OrderBy(r => r.StateAt).Take(Most).ToListAsync(cancellation);
        var records = reviews.Select(r => r.VerdictRecordId).ToArray();
        var verdicts = await data.Verdicts.AsNoTracking().Where(v => records.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellation);
        var articles = reviews.Select(r => r.ArticleId).ToArray();
        var titles = await data.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancellation);
        Proposals = [.. (await standings.ReadAsync(reviews, cancellation)).Where(c => c.Review.VerdictRecordId is not null)
            .Select(c => (c, verdicts[c.Review.VerdictRecordId!.Value], titles[c.Review.ArticleId]))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid claim, string fingerprint, ReviewAction act, string? reason, CancellationToken cancellation)
    {
        var input = new ActionInput { Fingerprint = fingerprint ?? "", Reason = reason ?? "" };
        var outcome = await desk.ActAsync((await session.RequireAsync()).Actor, claim, act, input, cancellation);
        return this.After(outcome, Lexicon.Of("Done." + act) + " the claim.", "/approve", Lexicon.Of("Next." + act));
    }
}
