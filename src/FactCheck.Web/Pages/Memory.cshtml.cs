using FactCheck.Core.Reporting;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Memory;
using FactCheck.Pipeline.Remembering;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>Checks by others that this desk keeps, and the door for more.</summary>
public sealed class MemoryModel(FactCheckDbContext data, MemoryDesk memory, DeskSession session) : PageModel
{
    private const int Shown = 50;
    private const long MostBytes = 4L * ClaimReviewFeed.Longest;

    public SignedIn Me { get; private set; } = null!;

    public int Count { get; private set; }

    public IReadOnlyList<EarlierCheck> Newest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!Me.Is(DeskRole.Editor) && !Me.Is(DeskRole.Head) && !Me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        var kept = data.EarlierChecks.AsNoTracking().Where(c => c.DeskId == Me.DeskId);
        Count = await kept.CountAsync(cancellation);
        Newest = await kept.OrderByDescending(c => c.ImportedAt).ThenBy(c => c.Id).Take(Shown).ToListAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, IFormFile? feed, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var (sum, outcome) = await memory.ImportAsync(me.Actor, name ?? "", await ReadAsync(feed, cancellation), cancellation);
        return this.After(outcome, "The feed is imported.", "/memory", sum is null ? "" : $"{sum.Entries} entries = {sum.Added} added + {sum.Known} known already + {sum.Skipped} left out.");
    }

    private static async Task<string> ReadAsync(IFormFile? feed, CancellationToken cancellation)
    {
        if (feed is null || feed.Length > MostBytes) return "";
        using var reader = new StreamReader(feed.OpenReadStream());
        return await reader.ReadToEndAsync(cancellation);
    }
}
