using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>What waits for people.</summary>
public sealed class QueueModel(
    QueueReader queue, RosterReader roster, ReviewDesk desk, HandOut handOut, SavedViews views, DeskSession session, ReaderClock clock) : PageModel
{
    public static IReadOnlyList<ReviewState> States { get; } =
        [ReviewState.Open, ReviewState.InCheck, ReviewState.HelpNeeded, ReviewState.Proposed, ReviewState.Disputed];

    [BindProperty(Name = "", SupportsGet = true)]
    public QueueFilter Filter { get; set; } = new();

    public QueueView View { get; private set; } = null!;

    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Checkers { get; private set; } = [];

    public ReaderClock Clock => clock;

    public IEnumerable<QueueRoom> Rooms => Enum.GetValues<QueueRoom>().Where(r => r != QueueRoom.Approval || Me.Is(DeskRole.Approver)).OrderBy(r => r == QueueRoom.All);

    public bool IsFiltered => !Filter.IsEmpty;

    public (string Glyph, string What, string Next) Empty =>
        View.Articles.Count == 0 ? ("blank", "No article has been handed in yet.", "This is not a pass. Claims stand here as soon as an article has been read.")
        : IsFiltered ? ("empty", "Nothing matches.", $"{Bounded.Words(View.Rooms[QueueRoom.All])} claims wait in all views.")
        : ("empty", Filter.Room == QueueRoom.All ? "Nothing waits for people." : "Nothing waits here.", $"{Bounded.Words(View.Rooms[QueueRoom.Unassigned])} claims are unassigned.");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        View = await queue.ReadAsync(Filter, cancellation);
        if (Me.IsDesk) Checkers = await roster.WithAsync(DeskRole.Checker, cancellation);
    }

    /// <summary>What an open queue asks every few seconds: has anything moved?</summary>
    public async Task<IActionResult> OnGetStampAsync(CancellationToken cancellation) => new JsonResult(new { stamp = await queue.StampAsync(cancellation) });

    /// <summary>Takes the weightiest claim that nobody has and this person may take.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (await queue.NextAsync(cancellation) is not { } next) return this.After(Outcome.NotInThisState("No claim is open for you.", "Look at those that wait for an answer."), "", Here);
        var outcome = await desk.ActAsync(me.Actor, next.Id, ReviewAction.Take, new(), cancellation);
        return this.After(outcome, $"You took claim {next.ClaimNumber}.", outcome is Done ? $"/claims/{next.Id}" : Here, Lexicon.Of("Next.Take"));
    }

    /// <summary>Gives the selected claims to one person, also out of somebody else's hands.</summary>
    public async Task<IActionResult> OnPostAssignAsync(List<Guid> claim, Guid to, CancellationToken cancellation) =>
        claim.Count == 0
            ? this.After(Outcome.Missing("No claim is selected.", "Tick the claims first."), "", Here)
            : await SayAsync(await handOut.AssignAsync((await session.RequireAsync()).Actor, claim, to, cancellation), cancellation);

    /// <summary>Shares out the selected claims, or without a selection the first that nobody has in this view.</summary>
    public async Task<IActionResult> OnPostShareAsync(List<Guid> claim, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Head)) return this.After(Outcome.NotAllowed("Only the head of research hands claims out."), "", Here);
        var claims = claim.Count > 0 ? claim : await queue.UnassignedAsync(Filter, cancellation);
        return claims.Count == 0
            ? this.After(Outcome.NotInThisState("Every claim of this view is in somebody’s hands.", "Select claims to give them to somebody else."), "", Here)
            : await SayAsync(await handOut.ShareAsync(me.Actor, claims, cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostKeepAsync(string? name, CancellationToken cancellation) =>
        this.After(await views.KeepAsync((await session.RequireAsync()).Actor, name ?? "", AskedFor, cancellation), "The view is kept.", Here, "It stands below “Views”, for you only.");

    public async Task<IActionResult> OnPostForgetAsync(Guid view, CancellationToken cancellation) =>
        this.After(await views.ForgetAsync((await session.RequireAsync()).Actor, view, cancellation), "The view is forgotten.", Here);

    public string Link(QueueFilter filter) => Url.Page("/Queue", Values(filter)) ?? "/queue";

    /// <summary>This same view, for a form that comes back to it.</summary>
    public string Post(string handler)
    {
        var values = Values(Filter);
        values["handler"] = handler;
        return Url.Page("/Queue", values) ?? "/queue";
    }

    public string Here => Link(Filter);

    /// <summary>This view without its place, as it is kept.</summary>
    public string AskedFor => Link(Filter with { Skip = 0 }).Split('?', 2) is [_, var query] ? query : "";

    private async Task<IActionResult> SayAsync(HandedOut handed, CancellationToken cancellation)
    {
        var names = (await roster.WithAsync(DeskRole.Checker, cancellation)).ToDictionary(p => p.Id, p => p.Name);
        var who = string.Join(", ", handed.Given.Select(g => $"{names.GetValueOrDefault(g.Key, "somebody")} {g.Value}").Order(StringComparer.Ordinal));
        if (handed is { Count: 0, Refusal: { } refusal }) return this.After(refusal, "", Here);
        var rest = handed.Refusal is Refused { Refusal: var why } ? $" {Lexicon.Count(handed.Tried - handed.Count, "claim was", "claims were")} left where they stood: {why.Why} Next: {why.Next}" : "";
        return this.After(new Done(Guid.Empty, clock.Now), Lexicon.Count(handed.Count, "claim is", "claims are") + " handed out.", Here, who + "." + rest);
    }

    private static RouteValueDictionary Values(QueueFilter f) => new(new
    {
        f.Room, order = f.Order == default ? (QueueOrder?)null : f.Order, f.Article, f.State, f.Kind, f.Risk, f.Finding, f.Due, f.Source, query = f.Query ? "true" : null, f.With, f.Q, skip = f.Skip == 0 ? (int?)null : f.Skip,
    });
}
