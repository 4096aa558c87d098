using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outbox;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The galley of an article: its words, what is said about them, what holds the gate.</summary>
public sealed class ArticleModel(GalleyReader galley, CoverageDesk coverage, StuckWork stuck, ModelReader model, DeskSession session) : PageModel
{
    /// <summary>The rail shows the first; the gate shows all.</summary>
    public const int MostHolds = 9;

    private const int MinimapWidth = 20;
    private const int LongestLead = 80;

    public GalleyView View { get; private set; } = null!;

    public Guid Me { get; private set; }

    public bool MayShape { get; private set; }

    /// <summary>Statements that an optional model would check, too; null where there is none.</summary>
    public ModelStatements? Suggested { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    public Func<string, bool> Show => Shows;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await galley.ReadAsync(Id, cancellation) is not { } view) return NotFound();
        View = view;
        var me = await session.RequireAsync();
        (Me, MayShape) = (me.PersonId, me.IsDesk);
        if (MayShape) Suggested = await model.OfRevisionAsync(view.Revision.Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostSeenAsync(Guid revision, List<Guid> sentence, int paragraph, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var outcome = await coverage.MarkSeenAsync(me.Actor, revision, sentence, cancellation);
        return this.After(outcome, $"Paragraph {paragraph} is marked as read by you.", $"/articles/{Id}#p{paragraph}");
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellation) =>
        this.After(await stuck.RetryAsync((await session.RequireAsync()).Actor, Id, cancellation), "The work is due again.", $"/articles/{Id}");

    /// <summary>Nothing chosen means everything.</summary>
    public bool Shows(string coverage) => Chosen.Count == 0 || Chosen.Contains(coverage);

    public string TextOf(GalleyParagraph paragraph) => string.Concat(paragraph.Stretches.Select(s => s.Text)).Trim();

    /// <summary>Where something that holds the gate is dealt with: at its claim, else on the gate.</summary>
    public string LinkOf(HoldingGroup group) => group.Claim is { } claim ? $"/claims/{claim.Review.Id}" : $"/articles/{Id}/gate#{group.Anchor}";

    public static string Lead(HoldingGroup group)
    {
        if (group.Claim is not { } claim) return group.Findings[0].Message;
        var why = claim.Why.Text;
        return $"{claim.Number} {(why.Length <= LongestLead ? why : why[..LongestLead].TrimEnd() + "…")}";
    }

    public static string Tone(string coverage) => coverage switch
    {
        "approved" => "is-agree",
        "clash" => "is-clash",
        "review" => "is-hand",
        "waived" or "not" => "is-mute",
        _ => "is-wait",
    };

    /// <summary>A stretch's share of the minimap, whose width is the longest paragraph.</summary>
    public int Width(GalleyStretch stretch)
    {
        var longest = Math.Max(1, View.Paragraphs.Max(p => p.Stretches.Sum(s => s.Text.Length)));
        return Math.Clamp(stretch.Text.Length * MinimapWidth / longest, 1, MinimapWidth);
    }
}
