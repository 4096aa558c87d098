using System.Globalization;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Data.Articles;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The gate of an article: one sentence, the sum, what holds it, and what an editor can do about it.</summary>
public sealed class GateModel(GateReader gates, GateDesk desk, ReviewDesk reviews, RosterReader roster, DeskSession session, ReaderClock clock) : PageModel
{
    public const int MostBeside = 8;

    private const int DaysOfWaiver = 7;

    private Dictionary<Guid, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public GateView View { get; private set; } = null!;

    public SignedIn Me { get; private set; } = null!;

    private string Address => $"/articles/{Id}/gate";

    public IReadOnlyList<(Guid Id, string Name)> Roster { get; private set; } = [];

    public string DefaultUntil => clock.Local(clock.Now).AddDays(DaysOfWaiver).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What of the list waits for this very person.</summary>
    public string NextForMe
    {
        get
        {
            var mine = View.Claims.FirstOrDefault(c => c.Holds && (c.Review.State == ReviewState.Disputed ? Me.Is(DeskRole.Editor) : c.Review.CheckerId == Me.PersonId && c.Review.State == ReviewState.InCheck));
            return mine is null ? "Next: the first of the list." : $"Next: claim {mine.Number} waits for you.";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await gates.ReadAsync(Id, cancellation) is not { } view) return NotFound();
        View = view;
        Me = await session.RequireAsync();
        _names = await session.NamesAsync();
        Roster = await roster.EverybodyAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostWaiveAsync(Guid claim, string fingerprint, string reason, DateTime? until, CancellationToken cancellation)
    {
        var input = new ActionInput { Fingerprint = fingerprint ?? "", Reason = reason ?? "", Expires = until is { } day ? clock.FromLocal(day.Date.AddDays(1)) : null };
        var outcome = await reviews.ActAsync((await session.RequireAsync()).Actor, claim, ReviewAction.Waive, input, cancellation);
        return this.After(outcome, "The claim is waived.", Address, "The waiver stands on the gate and in the audit log with your name.");
    }

    public async Task<IActionResult> OnPostUnwaiveAsync(Guid waiver, CancellationToken cancellation) =>
        this.After(await desk.RevokeWaiverAsync((await session.RequireAsync()).Actor, waiver, cancellation), "The waiver is withdrawn.", Address);

    public async Task<IActionResult> OnPostAuthorAsync(Guid author, Guid? person, string? identity, CancellationToken cancellation) =>
        this.After(await desk.NameAuthorAsync((await session.RequireAsync()).Actor, author, person, identity, cancellation), "The author is named.", Address);

    /// <summary>The narrow bypass, for one claim and one person, by another editor.</summary>
    public async Task<IActionResult> OnPostBypassAsync(Guid claim, Guid person, string reason, DateTime? until, CancellationToken cancellation)
    {
        var input = new WaiverInput(reason?.Trim() ?? "", until is { } day ? clock.FromLocal(day.Date.AddDays(1)) : clock.Now);
        var outcome = await desk.WaiveSeparationAsync((await session.RequireAsync()).Actor, claim, person, input, cancellation);
        return this.After(outcome, "The separation of duties is set aside for one claim.", Address, "It stands on the gate, in the receipt and in the audit log, with your name.");
    }

    public async Task<IActionResult> OnPostSignAsync(Guid revision, string? note, CancellationToken cancellation) =>
        this.After(await desk.SignOffAsync((await session.RequireAsync()).Actor, Id, revision, note ?? "", cancellation), "The revision is signed off.", Address);

    public async Task<IActionResult> OnPostPublishAsync(Guid revision, CancellationToken cancellation) =>
        this.After(await desk.PublishAsync((await session.RequireAsync()).Actor, Id, revision, cancellation), "The revision is published.", Address);

    public string Name(Guid id) => _names.GetValueOrDefault(id, "somebody");

    /// <summary>"Closed. Nine things hold it."</summary>
    public static string Sentence(GateView view)
    {
        var word = Badges.Of(view.State).Word;
        if (view.Snapshot is null) return "Pending. It has not been worked out yet.";
        var n = view.Holding.Count;
        return n == 0 ? $"{word}. Nothing holds it." : $"{word}. {Lexicon.Spelled(n)} {(n == 1 ? "thing holds" : "things hold")} it.";
    }

    /// <summary>Who an author was said to be.</summary>
    public string Identity(ArticleAuthor author) => author.PersonId is { } id && Name(id) != author.Name ? Name(id) : author.Identity ?? "";

    /// <summary>Where a finding without a claim is dealt with.</summary>
    public static string PlaceOf(Finding finding, Guid article) => finding.Rule.Value switch
    {
        "FC505" => "#au-h",
        "FC507" => "#lg-h",
        _ => $"/articles/{article}",
    };
}
