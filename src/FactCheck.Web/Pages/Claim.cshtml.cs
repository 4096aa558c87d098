using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>One claim beside its sources, and the decision about it.</summary>
public sealed class ClaimModel(
    FactCheckDbContext data, ClaimReader claims, RosterReader roster, ReviewDesk desk, CitationDesk citations, EvidenceDesk passages, QueryDesk queries, DeskSession session, ReaderClock clock) : PageModel
{
    public const int MostFindings = 3;

    private const int ShortQuote = 70;

    private Dictionary<Guid, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "")]
    public DecisionForm Typed { get; set; } = new();

    public ClaimView View { get; private set; } = null!;

    public Permissions May { get; private set; } = null!;

    public SignedIn Me { get; private set; } = null!;

    public string? Overtaken { get; private set; }

    public IReadOnlyList<(string Name, DateTimeOffset At)> Approvals { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Checkers { get; private set; } = [];

    public string FirstAuthor { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>One decision. The server asks the workflow's table again; what was typed is kept where it refuses.</summary>
    public async Task<IActionResult> OnPostAsync(ReviewAction act, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var number = await data.Reviews.Where(r => r.Id == Id && r.DeskId == me.DeskId).Select(r => r.ClaimNumber).SingleOrDefaultAsync(cancellation);
        var outcome = await desk.ActAsync(me.Actor, Id, act, Typed.ToInput(clock), cancellation);
        if (outcome is Done) return this.After(outcome, $"{Lexicon.Of("Done." + act)} claim {number}.", Address, Lexicon.Of("Next." + act));
        Overtaken = outcome is Stale stale ? stale.Difference : null;
        if (outcome is Refused refused)
            Message.Refused($"You cannot {Lexicon.Of("Action." + act).ToLowerInvariant()} claim {number}.", $"{refused.Refusal.Why} Nothing was saved. Next: {refused.Refusal.Next}").Keep(TempData);
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostCiteAsync(string address, string why, CancellationToken cancellation)
    {
        var outcome = await citations.AddAsync((await session.RequireAsync()).Actor, Id, address ?? "", why ?? "", cancellation);
        return this.After(outcome, "The source is added.", Address, "It is being fetched; what it says appears here.");
    }

    public async Task<IActionResult> OnPostFetchAsync(Guid source, CancellationToken cancellation) =>
        this.After(await citations.FetchAgainAsync((await session.RequireAsync()).Actor, source, cancellation), "The source is asked again.", Address, "What it says now becomes a new capture beside the old ones.");

    public async Task<IActionResult> OnPostAttachAsync(Guid capture, string quote, MatchOutcome stance, CancellationToken cancellation) =>
        this.After(await passages.AttachAsync((await session.RequireAsync()).Actor, Id, capture, quote ?? "", stance, cancellation), "The passage is attached.", Address, "Tick it below “It rests on” if the verdict rests on it.");

    public async Task<IActionResult> OnPostAskAsync(QueryAddressee to, string name, string question, DateTime? due, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var person = (await roster.EverybodyAsync(cancellation)).Where(p => p.Name == name?.Trim()).Select(p => (Guid?)p.Id).FirstOrDefault();
        var asked = new Question(to, name?.Trim() ?? "", person, question ?? "", due is { } by ? clock.FromLocal(by) : null);
        return this.After(await queries.AskAsync(me.Actor, Id, asked, cancellation), $"The query to {asked.Name} is sent.", Address, "It holds the gate until it is answered or withdrawn.");
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid query, string answer, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        return this.After(await queries.AnswerAsync(me.Actor, query, answer ?? "", cancellation), "Your answer is saved.", Address);
    }

    public string Name(Guid id) => _names.GetValueOrDefault(id, "somebody");

    public string Shortened(string quote) => quote.Length <= ShortQuote ? quote : quote[..ShortQuote].TrimEnd() + "…";

    private string Address => $"/claims/{Id}";

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await claims.ReadAsync(Id, cancellation) is not { } view) return NotFound();
        View = view;
        Me = await session.RequireAsync();
        var facts = await desk.FactsAsync(Me.Actor, Id, cancellation) ?? new() { State = view.Card.Review.State };
        May = Permissions.Of(facts, Me.IsDesk, Me.PersonId);
        _names = await session.NamesAsync();
        if (May.Actions.Contains(ReviewAction.Assign)) Checkers = await roster.WithAsync(DeskRole.Checker, cancellation);
        FirstAuthor = await data.Authors.Where(a => a.ArticleId == view.Article.Id).OrderBy(a => a.Name).Select(a => a.Name).FirstOrDefaultAsync(cancellation) ?? "";
        if (view.Verdict is { } verdict)
        {
            var rows = await data.Approvals.Where(a => a.VerdictRecordId == verdict.Id).OrderBy(a => a.At).Select(a => new { a.PersonId, a.At }).ToListAsync(cancellation);
            Approvals = [.. rows.Select(r => (Name(r.PersonId), r.At))];
        }
        return Page();
    }
}
