using FactCheck.Data;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Articles for machines: hand in, revise, read, list their claims and sentences.</summary>
public static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder api)
    {
        api.MapPost("/articles", SubmitAsync).RequireAuthorization(ApiScopes.Submit).Answers<Written>(201, 200).WithName("submitArticle")
            .WithSummary("Hand an article in; the same text again is the same revision");
        api.MapPost("/articles/{id:guid}/revisions", ReviseAsync).RequireAuthorization(ApiScopes.Submit).Answers<Written>(201, 200).WithName("reviseArticle")
            .WithSummary("Hand in the next revision; with If-Match only onto the one you read");
        api.MapGet("/articles", ListAsync).Answers<Listing<ApiListedArticle>>(200).WithName("listArticles").WithSummary("The desk's articles, the newest first");
        api.MapGet("/articles/{id:guid}", GetAsync).Answers<ApiArticle>(200).WithName("getArticle").WithSummary("An article: revision, title, authors, gate");
        api.MapGet("/articles/{id:guid}/claims", ClaimsAsync).Answers<Listing<ApiClaim>>(200).WithName("listClaims").WithSummary("Its claims with state and verdict");
        api.MapGet("/articles/{id:guid}/coverage", CoverageAsync).Answers<ApiCoverage>(200).WithName("getCoverage")
            .WithSummary("Every sentence: claim, not checkable or undecided, and seen by whom");
    }

    private static async Task<IResult> SubmitAsync(ArticleRequest request, Intake intake, DeskSession session, FactCheckDbContext data, CancellationToken cancellation)
    {
        if (request.Wrong() is { } wrong) return wrong;
        var me = await session.RequireAsync();
        var text = request.ToRevision();
        var outcome = await intake.SubmitAsync(me.Actor, new()
        {
            Text = text,
            Title = request.Title ?? Titles.Of(text.Source, text.Format),
            ExternalId = request.ExternalId,
            Authors = await AuthorsAsync(request, data, me.DeskId, cancellation),
            Deadline = request.Deadline,
            Policy = request.Policy ?? "",
        }, cancellation);
        return Answer(outcome);
    }

    private static async Task<IResult> ReviseAsync(
        Guid id, ArticleRequest request, HttpRequest http, Intake intake, DeskSession session, CancellationToken cancellation)
    {
        if (request.Wrong() is { } wrong) return wrong;
        var onto = http.Headers.IfMatch.ToString();
        if (onto.Length > 0 && EntityTag.RevisionOf(onto) is null) return Problems.Invalid("If-Match is not the ETag of an article.", "Send the ETag that GET answered.");
        var outcome = await intake.ReviseAsync((await session.RequireAsync()).Actor, id, request.ToRevision(), EntityTag.RevisionOf(onto), cancellation);
        return outcome is Stale stale ? Problems.Overtaken(stale) : Answer(outcome);
    }

    private static IResult Answer(Outcome outcome)
    {
        if (outcome is not Done done) return Problems.Of(outcome);
        var body = new Written(done.Id, done.Part);
        return done.IsNew ? Results.Created($"/api/v1/articles/{done.Id}", body) : Results.Ok(body);
    }

    private static async Task<IResult> ListAsync(string? cursor, int? limit, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } skip) return Problems.NoCursor();
        var me = await session.RequireAsync();
        var size = Cursor.Size(limit);
        var rows = await data.Articles.AsNoTracking().Where(a => a.DeskId == me.DeskId).OrderByDescending(a => a.CreatedAt).ThenBy(a => a.Id).Skip(skip).Take(size + 1)
            .Select(a => new ApiListedArticle(a.Id, a.Title, a.ExternalId, a.Deadline, a.CreatedAt)).ToListAsync(cancellation);
        return Results.Ok(new Listing<ApiListedArticle>([.. rows.Take(size)], rows.Count > size ? Cursor.Of(skip + size) : null));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext http, GateDesk gates, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeskId == me.DeskId, cancellation);
        if (article is null || await gates.ReadAsync(me.DeskId, id, cancellation) is not { } gate) return Problems.NotHere();
        var revision = await data.Revisions.Where(r => r.Id == article.CurrentRevisionId)
            .Select(r => new ApiRevision(r.Id, r.Number, r.ContentHash, r.CreatedAt)).SingleAsync(cancellation);
        var authors = await data.Authors.Where(a => a.ArticleId == id).OrderBy(a => a.Name)
            .Select(a => new ApiAuthor(a.Name, a.PersonId != null || a.Identity != null)).ToListAsync(cancellation);
        var published = await data.Publications.Where(p => p.RevisionId == revision.Id).Select(p => (DateTimeOffset?)p.At).SingleOrDefaultAsync(cancellation);
        var body = new ApiArticle(id, revision, article.Title, article.ExternalId, article.Deadline, authors, gate.Result.State, published);
        return EntityTag.Answer(http, EntityTag.Of(body), body);
    }

    private static async Task<IResult> ClaimsAsync(Guid id, string? cursor, int? limit, ApiClaims claims, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } skip) return Problems.NoCursor();
        return await claims.OfArticleAsync(id, skip, Cursor.Size(limit), cancellation) is { } page ? Results.Ok(page) : Problems.NotHere();
    }

    private static async Task<IResult> CoverageAsync(Guid id, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeskId == me.DeskId, cancellation);
        if (article is null) return Problems.NotHere();
        var names = await session.NamesAsync();
        var marks = (await data.SeenMarks.AsNoTracking().Where(m => m.ArticleId == id).ToListAsync(cancellation)).ToLookup(m => m.SentenceKey);
        var text = await data.Readings.Where(r => r.RevisionId == article.CurrentRevisionId).Select(r => r.Text).SingleOrDefaultAsync(cancellation) ?? "";
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == article.CurrentRevisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        return Results.Ok(new ApiCoverage([.. sentences.Select(s => new ApiSentence(
            s.Id, s.Start, s.End, text[s.Start..s.End], s.BlockKind, s.State, s.Score, s.Reason,
            [.. marks[s.Key].Select(m => new ApiSeen(names.GetValueOrDefault(m.PersonId, ""), m.At))]))]));
    }

    // A name that is an account of the desk is that person; any other name is for an editor to place.
    private static async Task<IReadOnlyList<AuthorName>> AuthorsAsync(ArticleRequest request, FactCheckDbContext data, Guid deskId, CancellationToken cancellation)
    {
        var members = data.Memberships.Where(m => m.DeskId == deskId).Select(m => m.PersonId);
        var people = await data.Users.Where(p => members.Contains(p.Id)).Select(p => new { p.Id, p.UserName, p.DisplayName }).ToListAsync(cancellation);
        return [.. (request.Authors ?? []).Select(name =>
        {
            var account = people.Find(p => string.Equals(p.UserName, name, StringComparison.OrdinalIgnoreCase) || string.Equals(p.DisplayName, name, StringComparison.OrdinalIgnoreCase));
            return account is null ? new AuthorName(name) : new AuthorName(account.DisplayName, account.Id);
        })];
    }
}
