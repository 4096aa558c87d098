using FactCheck.Core.Citations;
using FactCheck.Core.Sources;
using FactCheck.Data.Jobs;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Ties every source that a revision names to the claims it is there to support, and lists the claims that have none.</summary>
public sealed class LinkCitations(Changes changes)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        var state = await RevisionState.LoadAsync(change.Data, work.SubjectId, cancellation);
        if (state is not null)
        {
            var sheet = await change.Data.Revisions.Where(r => r.Id == work.SubjectId).Select(r => r.SourceSheet).SingleAsync(cancellation);
            var links = CitationLinker.Link(state.Reading.Text, state.Reading.Extraction, SourceSheet.Parse(sheet));
            var sources = await KnowSourcesAsync(change, work, links, cancellation);
            await new CitationShelf(change, work, state.Claims, sources).ArrangeAsync(links, cancellation);
            await DueCapturesAsync(change, sources.Values, cancellation);
            change.Due(new WorkOrder(LineStep.SyncReviews, work.SubjectId, work.ArticleId));
        }
        await change.CommitAsync(cancellation);
    }

    private static async Task<Dictionary<string, SourceRow>> KnowSourcesAsync(Change change, Work work, CitationLinks links, CancellationToken cancellation)
    {
        var sources = new Dictionary<string, SourceRow>(StringComparer.Ordinal);
        foreach (var url in links.Citations.Select(c => c.Url).Distinct(StringComparer.Ordinal))
            sources[url] = await SourceShelf.FindOrAddAsync(change, work.DeskId, url, cancellation);
        return sources;
    }

    private static async Task DueCapturesAsync(Change change, IEnumerable<SourceRow> sources, CancellationToken cancellation)
    {
        var ids = sources.Select(s => s.Id).ToList();
        var captured = await change.Data.Captures.Where(c => ids.Contains(c.SourceId) && c.ErasedAt == null).Select(c => c.SourceId).Distinct().ToListAsync(cancellation);
        foreach (var id in ids.Except(captured)) change.Due(new WorkOrder(LineStep.CaptureSource, id, null));
    }
}
