using FactCheck.Core.Matching;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Data.Sources;
using FactCheck.Language.Spans;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Marks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>The whole text of a capture beside one claim, to choose a passage in. Words that stand there several times are shown in each place, to say which.</summary>
public sealed class AttachModel(FactCheckDbContext data, EvidenceDesk passages, DeskSession session) : PageModel
{
    private const int Around = 120;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Capture { get; set; }

    [BindProperty]
    public string? Quote { get; set; }

    [BindProperty]
    public MatchOutcome Stance { get; set; }

    /// <summary>Where the words meant begin.</summary>
    [BindProperty]
    public int? At { get; set; }

    public Review Review { get; private set; } = null!;

    public CaptureRow Row { get; private set; } = null!;

    public SourceRow Source { get; private set; } = null!;

    /// <summary>Every place where the words stand, with what stands around them; only where there are several.</summary>
    public IReadOnlyList<(int Start, IReadOnlyList<MarkedPiece> Context)> Places { get; private set; } = [];

    /// <summary>The capture in paragraphs, the words marked.</summary>
    public IReadOnlyList<IReadOnlyList<MarkedPiece>> Paragraphs { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await passages.AttachAsync((await session.RequireAsync()).Actor, Id, Capture, Quote ?? "", Stance, At, cancellation);
        if (outcome is not Refused) return this.After(outcome, "The passage is attached.", $"/claims/{Id}", "Tick it below “It rests on” if the verdict rests on it.");
        Answers.Say(outcome, "").Keep(TempData);
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var review = await data.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.DeskId == me.DeskId, cancellation);
        var row = await data.Captures.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Capture && c.DeskId == me.DeskId, cancellation);
        if (review is null || row is null) return NotFound();
        (Review, Row) = (review, row);
        Source = await data.Sources.AsNoTracking().SingleAsync(s => s.Id == row.SourceId, cancellation);
        if (row.Text?.Text is { } text)
        {
            var found = string.IsNullOrWhiteSpace(Quote) ? [] : PastedQuote.FindIn(text, Quote);
            var marks = found.Select(f => new Mark(f, "m-here", "the words you chose", "", 1)).ToList();
            if (found.Count > 1) Places = [.. found.Select(f => (f.Start, MarkedText.Cut(text, AroundOf(text, f), AroundOf(text, f), [new Mark(f, "m-here", "the words you chose", "", 1)])))];
            Paragraphs = [.. ParagraphsOf(text).Select(p => MarkedText.Cut(text, p, p, marks))];
        }
        return Page();
    }

    private static TextSpan AroundOf(string text, TextSpan place) => new(Math.Max(0, place.Start - Around), Math.Min(text.Length, place.End + Around));

    private static IEnumerable<TextSpan> ParagraphsOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (end > start) yield return new(start, end);
            start = end + 2;
        }
    }
}
