using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reading;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Sources for machines: every fetch that was made of one, and asking again.</summary>
public static class SourceEndpoints
{
    // Whole texts: a page of them must fit into an answer.
    private const int MostWhole = 20;

    public static void MapSources(this RouteGroupBuilder api)
    {
        api.MapGet("/articles/{id:guid}/sources", OfArticleAsync).Answers<Listing<ApiSource>>(200).WithName("listSources").WithSummary("The sources that an article cites");
        api.MapGet("/articles/{id:guid}/captures", WholeAsync).Answers<Listing<Capture>>(200).WithName("listArticleCaptures")
            .WithSummary("Of each source that an article cites the capture that counts, with what could be read; private sources are left out");
        api.MapGet("/sources/{id:guid}/captures", CapturesAsync).Answers<Listing<ApiCapture>>(200).WithName("listCaptures").WithSummary("Every fetch of a source, the newest first");
        api.MapPost("/sources/{id:guid}/captures", FetchAgainAsync).RequireAuthorization(ApiScopes.Decide).Answers<Written>(202).WithName("captureAgain")
            .WithSummary("Ask the source again; what it says then is a new capture beside the old ones");
    }

    private static async Task<IResult> OfArticleAsync(Guid id, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (await SourcesAsync(id, me.DeskId, data, cancellation) is not { } rows) return Problems.NotHere();
        var sources = await rows.ToListAsync(cancellation);
        var archive = await WitnessReader.ArchiveAsync(data, [.. sources.Select(s => s.Id)], cancellation);
        return Results.Ok(new Listing<ApiSource>([.. sources.Select(s => new ApiSource(s.Id, s.Url, s.Kind, archive.GetValueOrDefault(s.Id)?.Copy?.Url ?? ""))], null));
    }

    private static async Task<IResult> WholeAsync(Guid id, string? cursor, int? limit, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } skip) return Problems.NoCursor();
        var me = await session.RequireAsync();
        if (await SourcesAsync(id, me.DeskId, data, cancellation) is not { } rows) return Problems.NotHere();
        var size = Math.Min(Cursor.Size(limit), MostWhole);
        var urls = await rows.Where(s => s.Kind != SourceKind.Private).Select(s => s.Url).Skip(skip).Take(size + 1).ToListAsync(cancellation);
        var newest = await CaptureReader.NewestAsync(data, me.DeskId, [.. urls.Take(size)], cancellation);
        // What a host said in its headers is the desk's own record.
        return Results.Ok(new Listing<Capture>([.. newest.Values.OrderBy(c => c.Url, StringComparer.Ordinal).Select(c => c with { Headers = [], Address = "" })], urls.Count > size ? Cursor.Of(skip + size) : null));
    }

    private static async Task<IQueryable<SourceRow>?> SourcesAsync(Guid id, Guid deskId, FactCheckDbContext data, CancellationToken cancellation)
    {
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeskId == deskId, cancellation);
        if (article is null) return null;
        var cited = data.Citations.Where(c => c.RevisionId == article.CurrentRevisionId).Select(c => (Guid?)c.SourceId);
        var added = data.DeskCitations.Where(c => c.RemovedAt == null && data.Reviews.Any(r => r.Id == c.ReviewId && r.ArticleId == id)).Select(c => (Guid?)c.SourceId);
        return data.Sources.AsNoTracking().Where(s => cited.Contains(s.Id) || added.Contains(s.Id)).OrderBy(s => s.Url);
    }

    private static async Task<IResult> CapturesAsync(Guid id, string? cursor, int? limit, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } skip) return Problems.NoCursor();
        var me = await session.RequireAsync();
        if (!await data.Sources.AnyAsync(s => s.Id == id && s.DeskId == me.DeskId, cancellation)) return Problems.NotHere();
        var size = Cursor.Size(limit);
        var rows = await data.Captures.AsNoTracking().Where(c => c.SourceId == id && c.DeskId == me.DeskId).OrderByDescending(c => c.At).ThenBy(c => c.Id)
            .Skip(skip).Take(size + 1).ToListAsync(cancellation);
        var items = rows.Take(size).Select(c => new ApiCapture(
            c.Id, c.SourceId, c.At, c.Outcome, c.PageKind, c.Reason, c.Status, c.FinalUrl, c.Sha256, c.Bytes, c.ContentType, c.Text?.Title ?? "", c.Text?.Language ?? ""));
        return Results.Ok(new Listing<ApiCapture>([.. items], rows.Count > size ? Cursor.Of(skip + size) : null));
    }

    private static async Task<IResult> FetchAgainAsync(Guid id, CitationDesk desk, DeskSession session, CancellationToken cancellation)
    {
        var outcome = await desk.FetchAgainAsync((await session.RequireAsync()).Actor, id, cancellation);
        return outcome is Done done ? Results.Accepted($"/api/v1/sources/{id}/captures", new Written(done.Id)) : Problems.Of(outcome);
    }
}
