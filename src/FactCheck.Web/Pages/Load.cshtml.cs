using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>Who has how much in hand.</summary>
public sealed class LoadModel(FactCheckDbContext data, RosterReader roster, DeskSession session) : PageModel
{
    public IReadOnlyList<(string Name, int InCheck, int Returned, int Help, int Proposed, DateTimeOffset? Oldest)> Rows { get; private set; } = [];

    public int Unassigned { get; private set; }

    public int Disputed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Head)) return StatusCode(StatusCodes.Status403Forbidden);
        var rows = await data.Reviews.Where(r => r.DeskId == me.DeskId && !r.OutOfPlay && r.State != ReviewState.Approved && r.State != ReviewState.Superseded)
            .Select(r => new { r.State, r.Returned, r.CheckerId, r.ProposerId, r.StateAt }).ToListAsync(cancellation);
        Unassigned = rows.Count(r => r.State == ReviewState.Open);
        Disputed = rows.Count(r => r.State == ReviewState.Disputed);
        Rows = [.. (await roster.WithAsync(DeskRole.Checker, cancellation)).Select(p =>
        {
            var held = rows.FindAll(r => r.CheckerId == p.Id && r.State is ReviewState.InCheck or ReviewState.HelpNeeded && r.CheckerId == p.Id);
            return (p.Name, held.Count(r => r.State == ReviewState.InCheck && !r.Returned), held.Count(r => r.Returned), held.Count(r => r.State == ReviewState.HelpNeeded),
                rows.Count(r => r.State == ReviewState.Proposed && r.ProposerId == p.Id), held.Count > 0 ? held.Min(r => r.StateAt) : (DateTimeOffset?)null);
        })];
        return Page();
    }
}
