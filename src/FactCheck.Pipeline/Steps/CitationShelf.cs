using FactCheck.Core.Citations;
using FactCheck.Data.Claims;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Brings the citation rows of a revision to what they should be; a row that is right stays.</summary>
internal sealed class CitationShelf(Change change, Work work, IReadOnlyList<ClaimRow> claims, Dictionary<string, SourceRow> sources)
{
    internal async Task ArrangeAsync(CitationLinks links, CancellationToken cancellation)
    {
        var standing = await change.Data.Citations.Where(c => c.RevisionId == work.SubjectId).OrderBy(c => c.Number).ToListAsync(cancellation);
        var wanted = new HashSet<(Guid Claim, Guid Citation)>();
        for (var i = 0; i < links.Citations.Count; i++)
        {
            var row = RowOf(standing, links.Citations[i], i + 1);
            standing.Remove(row);
            foreach (var claim in links.Citations[i].Claims) wanted.Add((claims[claim].Id, row.Id));
        }
        change.Data.RemoveRange(standing);
        await ArrangeLinksAsync(wanted, cancellation);
        await ArrangeUnsourcedAsync(links, cancellation);
    }

    // The text of a revision never changes, so rows that differ come from another version of the engine.
    private CitationRow RowOf(List<CitationRow> standing, Citation citation, int number)
    {
        if (standing.Find(c => c.Number == number && c.SourceId == sources[citation.Url].Id) is { } known) return known;
        var row = new CitationRow
        {
            Id = Guid.CreateVersion7(),
            DeskId = work.DeskId,
            RevisionId = work.SubjectId,
            SourceId = sources[citation.Url].Id,
            Number = number,
            AsWritten = citation.AsWritten,
            Form = citation.Form,
            Start = citation.Span.Start,
            End = citation.Span.End,
            SourceOffset = citation.SourceOffset,
        };
        change.Data.Add(row);
        return row;
    }

    private async Task ArrangeLinksAsync(HashSet<(Guid Claim, Guid Citation)> wanted, CancellationToken cancellation)
    {
        var standing = await (from link in change.Data.ClaimCitations
                              join citation in change.Data.Citations on link.CitationId equals citation.Id
                              where citation.RevisionId == work.SubjectId
                              select link).ToListAsync(cancellation);
        foreach (var link in standing)
        {
            if (!wanted.Remove((link.ClaimId, link.CitationId))) change.Data.Remove(link);
        }
        foreach (var (claim, citation) in wanted)
            change.Data.Add(new ClaimCitation { ClaimId = claim, CitationId = citation, DeskId = work.DeskId });
    }

    private async Task ArrangeUnsourcedAsync(CitationLinks links, CancellationToken cancellation)
    {
        var wanted = links.Unsourced.ToDictionary(u => claims[u.Claim].Id, u => u.NamedSource);
        foreach (var row in await change.Data.Unsourced.Where(u => u.RevisionId == work.SubjectId).ToListAsync(cancellation))
        {
            if (wanted.TryGetValue(row.ClaimId, out var named) && named == row.NamedSource) wanted.Remove(row.ClaimId);
            else change.Data.Remove(row);
        }
        foreach (var (claim, named) in wanted)
            change.Data.Add(new UnsourcedRow { ClaimId = claim, DeskId = work.DeskId, RevisionId = work.SubjectId, NamedSource = named });
    }
}
