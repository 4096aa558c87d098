using FactCheck.Data;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

/// <summary>Hands in the next text of an article.</summary>
[RequestSizeLimit(6 * 1024 * 1024)]
public sealed class ReviseModel(Intake intake, FactCheckDbContext data, DeskSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TextForm Text { get; set; } = new();

    public string Title { get; private set; } = "";

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var found = await data.Articles.Where(a => a.Id == Id && a.DeskId == me.DeskId)
            .Join(data.Revisions, a => a.CurrentRevisionId, r => r.Id, (a, r) => new { a.Title, Revision = r }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null) return NotFound();
        (Title, Number) = (found.Title, found.Revision.Number);
        if (Text.Pasted.Length == 0)
            (Text.Pasted, Text.Format, Text.Dateline, Text.SourceSheet) = (found.Revision.Source, found.Revision.Format, found.Revision.Dateline, found.Revision.SourceSheet);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Text.ReadAsync(cancellation) is not { } text) return await OnGetAsync(cancellation);
        var revision = new RevisionText(text.Source, text.Format) { SourceSheet = Text.SourceSheet ?? "", FileName = text.FileName, Dateline = Text.Dateline };
        var outcome = await intake.ReviseAsync((await session.RequireAsync()).Actor, Id, revision, cancellation);
        if (outcome is not Refused { Refusal: var refusal }) return this.After(outcome, "The revision is handed in.", $"/articles/{Id}", "It is being read; what did not change keeps its approval.");
        Text.Problems.Add($"{refusal.Why} {refusal.Next}");
        return await OnGetAsync(cancellation);
    }
}
