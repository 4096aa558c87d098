using FactCheck.Core.Claims;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The bench: mark a missed statement, split, merge, reword, mark not checkable, take back.</summary>
public sealed class ShapeModel(ShapeReader bench, ClaimEditDesk desk, DeskSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Sentence { get; set; }

    /// <summary>Words pasted from the article, to find their sentence.</summary>
    [BindProperty(SupportsGet = true, Name = "quote")]
    public string? Pasted { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? At { get; set; }

    [BindProperty(Name = "")]
    public ShapeForm Typed { get; set; } = new();

    public ShapeView View { get; private set; } = null!;

    public bool MayShape { get; private set; }

    public Message? Refusal { get; private set; }

    public string Quote => Pasted?.Trim() ?? "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid revision, CancellationToken cancellation)
    {
        if (await bench.ReadAsync(Id, Sentence, "", null, cancellation) is not { } view) return NotFound();
        var (input, problem) = Typed.ToInput(Sentence ?? Guid.Empty, view.Words);
        var actor = (await session.RequireAsync()).Actor;
        var outcome = input is null ? Outcome.Missing(problem) : await desk.EditAsync(actor, Id == view.Article.Id ? revision : Guid.Empty, input, cancellation);
        if (outcome is Done) return this.After(outcome, Lexicon.Of("Edit.Done." + Typed.Kind), Back, Lexicon.Of("Edit.Next." + Typed.Kind));
        Refusal = Answers.Say(outcome, "");
        return await ShowAsync(cancellation);
    }

    /// <summary>What was typed into the form of this edit, so that nothing is lost when it is refused.</summary>
    public ShapeForm TypedIn(ClaimEditKind kind, ClaimCard? claim) =>
        Typed.Kind == kind && (claim is null || Typed.Takes.Contains(claim.Claim.Id)) ? Typed : new();

    private string Back => Sentence is { } sentence ? $"/articles/{Id}/shape?sentence={sentence}" : $"/articles/{Id}/shape";

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await bench.ReadAsync(Id, Sentence, Quote, At, cancellation) is not { } view) return NotFound();
        View = view;
        MayShape = (await session.RequireAsync()).IsDesk;
        return Page();
    }
}
