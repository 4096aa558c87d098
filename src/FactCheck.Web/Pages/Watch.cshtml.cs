using FactCheck.Core.Sources.Watching;
using FactCheck.Data.Desks;
using FactCheck.Data.Watching;
using FactCheck.Pipeline.Watching;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>What became of the sources since publication: corrected, noted or dismissed, with a reason.</summary>
public sealed class WatchModel(WatchReader reader, WatchDesk desk, DeskSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Settled { get; set; }

    public WatchView View { get; private set; } = new([], 0, 0, 0, 0);

    public bool MaySettle { get; private set; }

    public static string Say(WatchLine line) => line.Finding.Outcome switch
    {
        WatchOutcome.Edited => line.Finding.TouchesEvidence ? "Edited: a quoted passage no longer stands" : "Edited: every quoted passage still stands",
        WatchOutcome.Moved => "Moved: the same words at another address",
        WatchOutcome.Retracted => "Retracted",
        WatchOutcome.Gone => "Gone: three failures over three days",
        WatchOutcome.Walled => "A wall stands before it: consent, log-in, payment or a challenge",
        _ => line.Finding.Outcome.ToString(),
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        View = await reader.ReadAsync(Settled, cancellation);
        MaySettle = (await session.RequireAsync()).Is(DeskRole.Editor);
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid id, WatchAnswer answer, string? reason, CancellationToken cancellation) =>
        this.After(await desk.SettleAsync((await session.RequireAsync()).Actor, id, answer, reason ?? "", cancellation), $"The change is settled: {answer.ToString().ToLowerInvariant()}.", "/watch");

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, int? claim, string? what, string? why, CancellationToken cancellation) =>
        this.After(await desk.CorrectAsync((await session.RequireAsync()).Actor, id, claim, what ?? "", why ?? "", cancellation), "The correction is published.", "/watch", "It stands in the feed, the report, ClaimReview and the readers’ list.");
}
