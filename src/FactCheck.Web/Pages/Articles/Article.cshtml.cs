using FactCheck.Core.Rules;
using FactCheck.Pipeline.Covering;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The galley of an article: its words, what is said about them, what holds the gate.</summary>
public sealed class ArticleModel(GalleyReader galley, CoverageDesk coverage, DeskSession session) : PageModel
{
    /// <summary>The rail shows the first; the gate shows all.</summary>
    public const int MostHolds = 9;

    private const int MinimapWidth = 20;

    public GalleyView View { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    public Func<string, bool> Show => Shows;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await galley.ReadAsync(Id, cancellation) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostSeenAsync(Guid revision, List<Guid> sentence, int paragraph, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var outcome = await coverage.MarkSeenAsync(me.Actor, revision, sentence, cancellation);
        return this.After(outcome, $"Paragraph {paragraph} is marked as read by you.", $"/articles/{Id}#p{paragraph}");
    }

    /// <summary>Nothing chosen means everything.</summary>
    public bool Shows(string coverage) => Chosen.Count == 0 || Chosen.Contains(coverage);

    public string TextOf(GalleyParagraph paragraph) => string.Concat(paragraph.Stretches.Select(s => s.Text)).Trim();

    /// <summary>Where a finding of the gate leads: to its claim, else to its place, else to the gate.</summary>
    public string LinkOf(Finding finding) =>
        ClaimOf(finding) is { } claim ? $"/claims/{claim.Review.Id}" : $"/articles/{Id}/gate#{finding.Id}";

    public string Lead(Finding finding) => ClaimOf(finding) is { } claim ? $"{claim.Number} {finding.Message}" : finding.Message;

    public static string Tone(string coverage) => coverage switch
    {
        "approved" => "is-agree",
        "clash" => "is-clash",
        "review" => "is-hand",
        "waived" or "not" => "is-mute",
        _ => "is-wait",
    };

    /// <summary>A stretch's share of the longest line of the minimap.</summary>
    public static int Width(GalleyStretch stretch, GalleyParagraph paragraph)
    {
        var all = Math.Max(400, paragraph.Stretches.Sum(s => s.Text.Length));
        return Math.Clamp(stretch.Text.Length * MinimapWidth / all, 1, MinimapWidth);
    }

    private ClaimCard? ClaimOf(Finding finding) =>
        finding.ClaimKey.Length == 0 ? null : View.Claims.FirstOrDefault(c => c.Review.ClaimKey == finding.ClaimKey);
}
