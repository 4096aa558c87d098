using FactCheck.Core.Gates;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>Hands an article in: pasted or uploaded, with its authors.</summary>
[RequestSizeLimit(6 * 1024 * 1024)]
public sealed class NewModel(Intake intake, DeskSession session, RosterReader roster, PipelineRules rules, ReaderClock clock) : PageModel
{
    [BindProperty]
    public TextForm Text { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<Guid> AuthorIds { get; set; } = [];

    [BindProperty]
    public string? OtherAuthors { get; set; }

    [BindProperty]
    public DateTime? Deadline { get; set; }

    [BindProperty]
    public string? Policy { get; set; } = "default";

    /// <summary>The policies of rules/gates that have people in them.</summary>
    public IReadOnlyList<string> Policies { get; } = [.. rules.Policies.Values.Where(p => p.Coverage == CoverageDemand.Person).Select(p => p.Name).Order(StringComparer.Ordinal)];

    public IReadOnlyList<(Guid Id, string Name)> Roster { get; private set; } = [];

    public string ZoneName => clock.ZoneName;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Roster = await roster.EverybodyAsync(cancellation);
        Text.Dateline = DateOnly.FromDateTime(clock.Local(clock.Now).Date);
        var me = await session.RequireAsync();
        if (me.Is(Data.Desks.DeskRole.Author)) AuthorIds = [me.PersonId];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Roster = await roster.EverybodyAsync(cancellation);
        if (await Text.ReadAsync(cancellation) is not { } text) return Page();
        var me = await session.RequireAsync();
        var outcome = await intake.SubmitAsync(me.Actor, new()
        {
            Text = new(text.Source, text.Format) { SourceSheet = Text.SourceSheet ?? "", FileName = text.FileName, Dateline = Text.Dateline },
            Title = Titles.Of(text.Source, text.Format),
            Authors = [.. Authors()],
            Deadline = Deadline is { } due ? clock.FromLocal(due) : null,
            Policy = Policy is null or "default" ? "" : Policy,
        }, cancellation);
        if (outcome is Done done)
            return this.After(outcome, "The article is handed in.", $"/articles/{done.Id}", "It is being read now; its claims appear here.");
        Text.Problems.Add(outcome is Refused { Refusal: var refusal } ? $"{refusal.Why} {refusal.Next}" : "It could not be taken.");
        return Page();
    }

    private IEnumerable<AuthorName> Authors() =>
        Roster.Where(p => AuthorIds.Contains(p.Id)).Select(p => new AuthorName(p.Name, p.Id))
            .Concat((OtherAuthors ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => new AuthorName(n)));
}
