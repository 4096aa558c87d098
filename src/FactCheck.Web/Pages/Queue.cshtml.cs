using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>What waits for people.</summary>
public sealed class QueueModel(QueueReader queue, RosterReader roster, ReviewDesk desk, DeskSession session, ReaderClock clock) : PageModel
{
    public static IReadOnlyList<ReviewState> States { get; } =
        [ReviewState.Open, ReviewState.InCheck, ReviewState.HelpNeeded, ReviewState.Proposed, ReviewState.Disputed];

    public QueueFilter Filter { get; private set; } = new();

    public QueueView View { get; private set; } = null!;

    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Checkers { get; private set; } = [];

    public ReaderClock Clock => clock;

    public IEnumerable<QueueRoom> Rooms => Enum.GetValues<QueueRoom>().Where(r => r != QueueRoom.Approval || Me.Is(DeskRole.Approver)).OrderBy(r => r == QueueRoom.All);

    public bool IsFiltered => Filter is not { Article: null, State: null, Kind: null, Risk: null, Q: null or "" };

    public (string Glyph, string What, string Next) Empty =>
        View.Articles.Count == 0 ? ("blank", "No article has been handed in yet.", "This is not a pass. Claims stand here as soon as an article has been read.")
        : IsFiltered ? ("empty", "Nothing matches.", $"{View.Rooms[QueueRoom.All]} claims wait in all views.")
        : ("empty", Filter.Room == QueueRoom.All ? "Nothing waits for people." : "Nothing waits here.", $"{View.Rooms[QueueRoom.Unassigned]} claims are unassigned.");

    public async Task OnGetAsync(QueueRoom room, Guid? article, ReviewState? state, ClaimKind? kind, RiskClass? risk, string? q, int skip, CancellationToken cancellation)
    {
        Filter = new() { Room = room, Article = article, State = state, Kind = kind, Risk = risk, Q = q, Skip = Math.Max(0, skip) };
        Me = await session.RequireAsync();
        View = await queue.ReadAsync(Filter, cancellation);
        if (Me.Is(DeskRole.Head)) Checkers = await roster.WithAsync(DeskRole.Checker, cancellation);
    }

    /// <summary>Takes the weightiest claim that nobody has and this person may take.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (await queue.NextAsync(cancellation) is not { } next) return this.After(Outcome.NotInThisState("No claim is open for you.", "Look at those that wait for an answer."), "", "/queue");
        var outcome = await desk.ActAsync(me.Actor, next.Id, ReviewAction.Take, new(), cancellation);
        return this.After(outcome, $"You took claim {next.ClaimNumber}.", outcome is Done ? $"/claims/{next.Id}" : "/queue", Lexicon.Of("Next.Take"));
    }

    public async Task<IActionResult> OnPostAssignAsync(List<Guid> claim, Guid to, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        Outcome outcome = Outcome.Missing("No claim is selected.", "Tick the claims first.");
        foreach (var id in claim)
        {
            outcome = await desk.ActAsync(me.Actor, id, ReviewAction.Assign, new() { PersonId = to }, cancellation);
            if (outcome is not Done) break;
        }
        return this.After(outcome, Lexicon.Count(claim.Count, "claim is", "claims are") + " assigned.", "/queue");
    }

    public string Link(QueueFilter filter) =>
        Url.Page("/Queue", new { filter.Room, filter.Article, filter.State, filter.Kind, filter.Risk, filter.Q, skip = filter.Skip == 0 ? (int?)null : filter.Skip }) ?? "/queue";
}
