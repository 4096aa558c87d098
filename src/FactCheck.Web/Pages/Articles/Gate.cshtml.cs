using System.Globalization;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Data.Articles;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Watching;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The gate of an article: one sentence, the sum, what holds it, and what an editor can do about it.</summary>
public sealed class GateModel(GateReader gates, GateDesk desk, WatchDesk watch, ReviewDesk reviews, RosterReader roster, DeskSession session, ReaderClock clock) : PageModel
{
    public const int MostBeside = 8;

    private const int DaysOfWaiver = 7;

    private Dictionary<Guid, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "")]
    public GateForm Typed { get; set; } = new();

    /// <summary>The form that was refused and keeps what was typed, or empty.</summary>
    public string Refused { get; private set; } = "";

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

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await gates.ReadAsync(Id, cancellation) is not { } view) return NotFound();
        View = view;
        Me = await session.RequireAsync();
        _names = await session.NamesAsync();
        Roster = await roster.EverybodyAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostWaiveAsync(CancellationToken cancellation)
    {
        var input = new ActionInput { Fingerprint = Typed.Fingerprint ?? "", Reason = Typed.Reason ?? "", Expires = Until };
        var outcome = await reviews.ActAsync((await session.RequireAsync()).Actor, Typed.Claim, ReviewAction.Waive, input, cancellation);
        return await EndAsync("Waive", outcome, "The claim is waived.", "The waiver stands on the gate and in the audit log with your name.", cancellation);
    }

    public async Task<IActionResult> OnPostUnwaiveAsync(Guid waiver, CancellationToken cancellation) =>
        this.After(await desk.RevokeWaiverAsync((await session.RequireAsync()).Actor, waiver, cancellation), "The waiver is withdrawn.", Address);

    public async Task<IActionResult> OnPostAuthorAsync(CancellationToken cancellation) =>
        await EndAsync("Author", await desk.NameAuthorAsync((await session.RequireAsync()).Actor, Typed.Author, Typed.Person, Typed.Identity, cancellation), "The author is named.", "", cancellation);

    /// <summary>The narrow bypass, for one claim and one person, by another editor.</summary>
    public async Task<IActionResult> OnPostBypassAsync(CancellationToken cancellation)
    {
        var input = new WaiverInput(Typed.Reason?.Trim() ?? "", Until ?? clock.Now);
        var outcome = await desk.WaiveSeparationAsync((await session.RequireAsync()).Actor, Typed.Claim, Typed.Person ?? Guid.Empty, input, cancellation);
        return await EndAsync("Bypass", outcome, "The separation of duties is set aside for one claim.", "It stands on the gate, in the receipt and in the audit log, with your name.", cancellation);
    }

    public async Task<IActionResult> OnPostSignAsync(Guid revision, CancellationToken cancellation) =>
        await EndAsync("Sign", await desk.SignOffAsync((await session.RequireAsync()).Actor, Id, revision, Typed.Note ?? "", cancellation), "The revision is signed off.", "", cancellation);

    public async Task<IActionResult> OnPostPublishAsync(Guid revision, CancellationToken cancellation) =>
        this.After(await desk.PublishAsync((await session.RequireAsync()).Actor, Id, revision, cancellation), "The revision is published.", Address);

    public async Task<IActionResult> OnPostCorrectAsync(int? number, string? what, string? why, CancellationToken cancellation) =>
        this.After(
            await watch.CorrectAsync((await session.RequireAsync()).Actor, Id, number, what ?? "", why ?? "", cancellation), "The correction is published.", Address, "It stands in the feed, the report, ClaimReview and the readers’ list.");

    /// <summary>What was typed into the form, where it is the one that was refused.</summary>
    public GateForm Kept(string form, Guid subject = default) =>
        Refused == form && (form switch { "Waive" => Typed.Claim, "Author" => Typed.Author, _ => default }) == subject ? Typed : new();

    public string UntilOf(GateForm kept) => kept.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? DefaultUntil;

    private DateTimeOffset? Until => Typed.Until is { } day ? clock.FromLocal(day.Date.AddDays(1)) : null;

    // A refusal is shown on the spot, with the form as it was sent; anything else leads back to the gate.
    private async Task<IActionResult> EndAsync(string form, Outcome outcome, string done, string next, CancellationToken cancellation)
    {
        if (outcome is not (Pipeline.Outcomes.Refused or Stale)) return this.After(outcome, done, Address, next);
        Refused = form;
        Answers.Say(outcome, done).Keep(TempData);
        return await ShowAsync(cancellation);
    }

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
