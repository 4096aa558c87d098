using System.Text;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Wordings;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The wordings that checkers propose for one article.</summary>
public sealed class WordingsModel(FactCheckDbContext data, WordingDesk desk, DeskSession session) : PageModel
{
    private Dictionary<Guid, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Title { get; private set; } = "";

    public bool MayAnswer { get; private set; }

    public IReadOnlyList<ProposedWording> Wordings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.DeskId == me.DeskId, cancellation);
        if (article is null) return NotFound();
        Title = article.Title;
        _names = await session.NamesAsync();
        MayAnswer = me.Is(Data.Desks.DeskRole.Editor) || await data.Authors.AnyAsync(a => a.ArticleId == Id && a.PersonId == me.PersonId, cancellation);
        Wordings = await data.Wordings.AsNoTracking().Where(w => w.ArticleId == Id && w.State != WordingState.Lapsed).OrderBy(w => w.ProposedAt).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>The wordings as a unified diff against the file of the current revision.</summary>
    public async Task<IActionResult> OnGetPatchAsync(CancellationToken cancellation) =>
        await desk.PatchAsync((await session.RequireAsync()).DeskId, Id, cancellation) is { } patch
            ? File(Encoding.UTF8.GetBytes(patch.Diff), "text/x-diff; charset=utf-8", "wordings.patch")
            : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid wording, WordingState answer, string? amendment, string? reason, string? to, CancellationToken cancellation)
    {
        var outcome = await desk.AnswerAsync((await session.RequireAsync()).Actor, wording, new(answer, amendment ?? "", reason ?? ""), cancellation);
        return this.After(outcome, "Your answer to the wording is saved.", Url.IsLocalUrl(to) ? to : $"/articles/{Id}/wordings");
    }

    public string Name(Guid id) => _names.GetValueOrDefault(id, "somebody");
}
