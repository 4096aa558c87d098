using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>Two revisions side by side, and what the later did to each claim.</summary>
public sealed class RevisionsModel(RevisionReader revisions, DeskSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RevisionsView View { get; private set; } = null!;

    public bool MayShape { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? from, int? to, CancellationToken cancellation)
    {
        if (await revisions.ReadAsync(Id, from, to, cancellation) is not { } view) return NotFound();
        View = view;
        MayShape = (await session.RequireAsync()).IsDesk;
        return Page();
    }

    public static Badge BadgeOf(ClaimFate fate) => fate switch
    {
        ClaimFate.CarriedOver => new(Lexicon.Of("Fate.CarriedOver"), "approved", Tone.Agree, Lexicon.Of("Fate.CarriedOver.Hint")),
        ClaimFate.Adopted => new(Lexicon.Of("Fate.Adopted"), "change", Tone.Agree, Lexicon.Of("Fate.Adopted.Hint")),
        ClaimFate.Voided => new(Lexicon.Of("Fate.Voided"), "open", Tone.Wait, Lexicon.Of("Fate.Voided.Hint")),
        ClaimFate.Changed => new(Lexicon.Of("Fate.Changed"), "changed", Tone.Wait, Lexicon.Of("Fate.Changed.Hint")),
        ClaimFate.New => new(Lexicon.Of("Fate.New"), "open", Tone.Hand, Lexicon.Of("Fate.New.Hint")),
        _ => new(Lexicon.Of("Fate.Superseded"), "superseded", Tone.Mute, Lexicon.Of("Fate.Superseded.Hint")),
    };
}
