using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Remembering;
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
    FactCheckDbContext data, ClaimReader claims, RosterReader roster, ReviewDesk desk, CitationDesk citations, QueryDesk queries, CommentDesk comments, MemoryDesk memory, DeskSession session, PublicSite site, ReaderClock clock) : PageModel
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

    /// <summary>A question that was refused, kept as typed.</summary>
    public Question? Asking { get; private set; }

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

    public async Task<IActionResult> OnPostAskAsync(QueryAddressee to, string name, string question, DateTime? due, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var person = (await roster.EverybodyAsync(cancellation)).Where(p => p.Name == name?.Trim()).Select(p => (Guid?)p.Id).FirstOrDefault();
        var asked = Asking = new Question(to, name?.Trim() ?? "", person, question ?? "", due is { } by ? clock.FromLocal(by) : null);
        var outcome = await queries.AskAsync(me.Actor, Id, asked, cancellation);
        if (outcome is Refused) Answers.Say(outcome, "").Keep(TempData);
        return outcome is Refused ? await ShowAsync(cancellation) : this.After(outcome, $"The query to {asked.Name} is sent.", Address, "It holds the gate until it is answered or withdrawn.");
    }

    /// <summary>A link for somebody without an account, shown once on the page that follows.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid query, CancellationToken cancellation)
    {
        var (link, outcome) = await queries.MakeLinkAsync((await session.RequireAsync()).Actor, query, cancellation);
        if (link is not null) MadeLink = new(link.QueryId, $"{site.OriginOf(Request)}/answer/{link.Words}", link.Expires);
        MadeLink?.Keep(TempData);
        return this.After(outcome, "The link is made.", $"{Address}#q-{query}", "Copy it now: it is shown once.");
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid query, string reason, CancellationToken cancellation) =>
        this.After(await queries.SettleAsync((await session.RequireAsync()).Actor, query, reason ?? "", cancellation), "The answer is settled.", Address);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid query, string reason, CancellationToken cancellation) =>
        this.After(await queries.WithdrawAsync((await session.RequireAsync()).Actor, query, reason ?? "", cancellation), "The query is taken back.", Address, "It no longer holds the gate.");

    public async Task<IActionResult> OnPostAnswerAsync(Guid query, string answer, CancellationToken cancellation) =>
        this.After(await queries.AnswerAsync((await session.RequireAsync()).Actor, query, answer ?? "", cancellation), "Your answer is saved.", Address);

    public async Task<IActionResult> OnPostCommentAsync(string? comment, CancellationToken cancellation)
    {
        var outcome = await comments.AddAsync((await session.RequireAsync()).Actor, Id, comment ?? "", cancellation);
        if (outcome is not Refused) return this.After(outcome, "The comment is saved.", $"{Address}#comments");
        Commented = comment ?? "";
        Answers.Say(outcome, "").Keep(TempData);
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAskOthersAsync(CancellationToken cancellation)
    {
        var (sum, outcome) = await memory.AskAsync((await session.RequireAsync()).Actor, Id, cancellation);
        return this.After(outcome, "Others were asked.", $"{Address}#mem-h", sum is null ? "" : $"{sum.Entries} checks came = {sum.Added} new + {sum.Known} known already + {sum.Skipped} left out. Those that are like this claim stand below “Decided before”.");
    }

    public bool CanAskOthers => memory.CanAsk;

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken cancellation) =>
        this.After(await comments.SeenAsync((await session.RequireAsync()).Actor, Id, cancellation), "It left your queue.", $"{Address}#comments");

    /// <summary>A comment that was refused, kept as typed.</summary>
    public string Commented { get; private set; } = "";

    public DateTimeOffset Now => clock.Now;

    /// <summary>A link that was made just now.</summary>
    public MadeLink? MadeLink { get; private set; }

    public bool MayLink(Query query) =>
        query.WithdrawnAt is null && View.Card.Review.State != ReviewState.Superseded && (query.AskedBy == Me.PersonId || Me.Is(DeskRole.Editor) || Me.Is(DeskRole.Head));

    /// <summary>This claim asks nothing of a checker now: the way leads to the next one.</summary>
    public bool TakesNext => Me.Is(DeskRole.Checker)
        && !May.Actions.Any(a => a is ReviewAction.Take or ReviewAction.Propose or ReviewAction.Approve or ReviewAction.Decide or ReviewAction.AnswerHelp);

    public string Name(Guid id) => _names.GetValueOrDefault(id, "somebody");

    public string Shortened(string quote) => quote.Length <= ShortQuote ? quote : quote[..ShortQuote].TrimEnd() + "…";

    private string Address => $"/claims/{Id}";

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await claims.ReadAsync(Id, cancellation) is not { } view) return NotFound();
        View = view;
        MadeLink = MadeLink.Take(TempData);
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
