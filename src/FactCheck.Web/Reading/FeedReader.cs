using FactCheck.Core.Reporting.Exports;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>What a desk published, for those who follow it.</summary>
public sealed class FeedReader(FactCheckDbContext data)
{
    private const int Most = 50;

    /// <summary>Null where there is no such desk.</summary>
    public async Task<Feed?> ReadAsync(string slug, string origin, string form, CancellationToken cancellation)
    {
        var desk = await data.Desks.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug, cancellation);
        if (desk is null) return null;
        var rows = await (from publication in data.Publications.AsNoTracking()
                          join article in data.Articles on publication.ArticleId equals article.Id
                          join revision in data.Revisions on publication.RevisionId equals revision.Id
                          where publication.DeskId == desk.Id
                          orderby publication.At descending
                          select new { publication, article.Title, revision.Number }).Take(Most).ToListAsync(cancellation);
        var articles = rows.Select(r => r.publication.ArticleId).ToList();
        var authors = (await data.Authors.AsNoTracking().Where(a => articles.Contains(a.ArticleId)).OrderBy(a => a.Name).ToListAsync(cancellation)).ToLookup(a => a.ArticleId, a => a.Name);
        var corrected = await (from correction in data.Corrections.AsNoTracking()
                               join article in data.Articles on correction.ArticleId equals article.Id
                               where correction.DeskId == desk.Id
                               orderby correction.At descending
                               select new { correction, article.Title }).Take(Most).ToListAsync(cancellation);
        var entries = rows.Select(r => new FeedEntry(
            $"urn:uuid:{r.publication.RevisionId:D}", r.Title, $"{origin}/published/{r.publication.ArticleId:D}",
            FormattableString.Invariant($"Revision {r.Number} was published. {r.publication.Gate.Sum.Claims} claims, {r.publication.Gate.Sum.Approved} approved."),
            [.. authors[r.publication.ArticleId]], r.publication.At)).Concat(corrected.Select(c => new FeedEntry(
            $"urn:uuid:{c.correction.Id:D}", "Correction: " + c.Title, $"{origin}/published/{c.correction.ArticleId:D}#corrections", (c.correction.ClaimNumber is { } claim ? FormattableString.Invariant($"Claim {claim}: ") : "") + $"{c.correction.What} Why: {c.correction.Why}", [], c.correction.At)));
        return new(desk.Name, origin, $"{origin}/feeds/{desk.Slug}/{form}", [.. entries.OrderByDescending(e => e.At).Take(Most)]);
    }
}
