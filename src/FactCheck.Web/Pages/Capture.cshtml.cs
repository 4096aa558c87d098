using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Citing;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>What was read in one capture, as text.</summary>
public sealed class CaptureModel(FactCheckDbContext data, DeskSession session, CitationDesk citations) : PageModel
{
    public CaptureRow Row { get; private set; } = null!;

    public SourceRow Source { get; private set; } = null!;

    /// <summary>The newest request that a web archive keep the page, or null.</summary>
    public ArchiveRequest? Archive { get; private set; }

    public IReadOnlyList<(Guid Id, DateTimeOffset At, Core.Sources.CaptureOutcome Outcome)> Others { get; private set; } = [];

    public bool IsPrivate => Source.Kind == Core.Sources.SourceKind.Private;

    public bool MayKeepPrivate { get; private set; }

    public bool MayOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        (MayKeepPrivate, MayOpen) = (CitationDesk.MayKeepPrivate(me.Actor), CitationDesk.MayOpen(me.Actor));
        var row = await data.Captures.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.DeskId == me.DeskId, cancellation);
        if (row is null) return NotFound();
        Row = row;
        Source = await data.Sources.AsNoTracking().SingleAsync(s => s.Id == row.SourceId, cancellation);
        var others = await data.Captures.Where(c => c.SourceId == row.SourceId).OrderByDescending(c => c.At).Select(c => new { c.Id, c.At, c.Outcome }).ToListAsync(cancellation);
        Others = [.. others.Select(o => (o.Id, o.At, o.Outcome))];
        Archive = (await Reading.WitnessReader.ArchiveAsync(data, [row.SourceId], cancellation)).GetValueOrDefault(row.SourceId);
        return Page();
    }

    public Task<IActionResult> OnPostPrivateAsync(Guid id, CancellationToken cancellation) => MarkAsync(id, isPrivate: true, "The source is private now. It leaves in no export.", cancellation);

    public Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellation) => MarkAsync(id, isPrivate: false, "The source is private no longer.", cancellation);

    private async Task<IActionResult> MarkAsync(Guid id, bool isPrivate, string done, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var source = await data.Captures.Where(c => c.Id == id && c.DeskId == me.DeskId).Select(c => (Guid?)c.SourceId).SingleOrDefaultAsync(cancellation);
        return source is null ? NotFound() : this.After(await citations.MarkPrivateAsync(me.Actor, source.Value, isPrivate, cancellation), done, $"/captures/{id}");
    }
}
