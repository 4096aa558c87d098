using FactCheck.Core.Articles;
using FactCheck.Core.Citations;
using FactCheck.Data;
using FactCheck.Data.Claims;
using FactCheck.Language.Spans;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reading;

/// <summary>The citations of a revision from their rows: the article's own, then those that the desk added to its claims.</summary>
internal sealed class LinkReader(FactCheckDbContext data, Guid revisionId, IReadOnlyList<ClaimRow> claims, CancellationToken cancellation)
{
    private readonly Dictionary<Guid, int> _index = claims.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i);

    /// <summary>Without those of the desk; filled by <see cref="ReadAsync"/>.</summary>
    internal CitationLinks OwnLinks { get; private set; } = new([], []);

    internal async Task<CitationLinks> ReadAsync()
    {
        var own = await OwnAsync();
        OwnLinks = new(own, []);
        var added = await AddedAsync();
        var sourced = added.SelectMany(c => c.Claims).ToHashSet();
        var unsourced = await data.Unsourced.AsNoTracking().Where(u => u.RevisionId == revisionId).ToListAsync(cancellation);
        return new(
            [.. own, .. added],
            [.. unsourced.Where(u => _index.ContainsKey(u.ClaimId) && !sourced.Contains(_index[u.ClaimId]))
                .Select(u => new UnsourcedStatement(_index[u.ClaimId], u.NamedSource)).OrderBy(u => u.Claim)]);
    }

    private async Task<List<Citation>> OwnAsync()
    {
        var rows = await (from citation in data.Citations.AsNoTracking()
                          join source in data.Sources on citation.SourceId equals source.Id
                          where citation.RevisionId == revisionId
                          orderby citation.Number
                          select new { Citation = citation, source.Url }).ToListAsync(cancellation);
        var ids = rows.Select(r => r.Citation.Id).ToList();
        var links = (await data.ClaimCitations.AsNoTracking().Where(l => ids.Contains(l.CitationId)).ToListAsync(cancellation)).ToLookup(l => l.CitationId);
        return [.. rows.Select(r => new Citation(
            r.Url, r.Citation.AsWritten, r.Citation.Form, new TextSpan(r.Citation.Start, r.Citation.End), r.Citation.SourceOffset,
            [.. links[r.Citation.Id].Where(l => _index.ContainsKey(l.ClaimId)).Select(l => _index[l.ClaimId]).Order()]))];
    }

    private async Task<List<Citation>> AddedAsync()
    {
        var rows = await (from citation in data.DeskCitations.AsNoTracking()
                          join link in data.ReviewedClaims on citation.ReviewId equals link.ReviewId
                          join source in data.Sources on citation.SourceId equals source.Id
                          where link.RevisionId == revisionId && citation.RemovedAt == null
                          orderby citation.At, citation.Id
                          select new { source.Url, citation.AsWritten, link.ClaimId }).ToListAsync(cancellation);
        // Like a row of a sheet handed in beside the article: it has no place of its own in the text.
        return [.. rows.Where(r => _index.ContainsKey(r.ClaimId)).Select(r => new Citation(
            r.Url, r.AsWritten, LinkForm.SourceSheet, SpanOf(r.ClaimId), 0, [_index[r.ClaimId]]))];
    }

    private TextSpan SpanOf(Guid claimId) => new(claims[_index[claimId]].Start, claims[_index[claimId]].End);
}
