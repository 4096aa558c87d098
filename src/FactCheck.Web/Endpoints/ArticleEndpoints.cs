using FactCheck.Core.Gates;
using FactCheck.Data;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Articles for machines: hand in, revise, read claims, coverage and gate.</summary>
public static class ArticleEndpoints
{
    private const int LongestWait = 60;

    public static void MapArticles(this RouteGroupBuilder api)
    {
        api.MapPost("/articles", SubmitAsync).RequireAuthorization(ApiScopes.Submit).WithSummary("Hand an article in; the same text again is the same revision");
        api.MapPost("/articles/{id:guid}/revisions", ReviseAsync).RequireAuthorization(ApiScopes.Submit).WithSummary("Hand in the next revision");
        api.MapGet("/articles/{id:guid}", GetAsync).WithSummary("An article: revision, title, authors, gate");
        api.MapGet("/articles/{id:guid}/claims", ClaimsAsync).WithSummary("Its claims with state and verdict");
        api.MapGet("/articles/{id:guid}/coverage", CoverageAsync).WithSummary("Every sentence: claim, not checkable or undecided, and seen by whom");
        api.MapGet("/articles/{id:guid}/gate", GateAsync).WithSummary("Its gate; with wait, answers as soon as it is not pending");
    }

    private static async Task<IResult> SubmitAsync(ArticleRequest request, Intake intake, DeskSession session, FactCheckDbContext data, CancellationToken cancellation)
    {
        if (request.Revision() is not { } text) return Problems.Invalid("There is no text.", "Send text, and format: markdown, html or plain.");
        var me = await session.RequireAsync();
        var outcome = await intake.SubmitAsync(me.Actor, new()
        {
            Text = text,
            Title = request.Title ?? Titles.Of(text.Source, text.Format),
            ExternalId = request.ExternalId,
            Authors = await AuthorsAsync(request, data, me.DeskId, cancellation),
            Deadline = request.Deadline,
            Policy = request.Policy ?? "",
        }, cancellation);
        if (outcome is not Done done) return Problems.Of(outcome);
        var at = $"/api/v1/articles/{done.Id}";
        return done.IsNew ? Results.Created(at, new { id = done.Id, revision = done.Part }) : Results.Ok(new { id = done.Id, revision = done.Part });
    }

    private static async Task<IResult> ReviseAsync(Guid id, ArticleRequest request, Intake intake, DeskSession session, CancellationToken cancellation)
    {
        if (request.Revision() is not { } text) return Problems.Invalid("There is no text.", "Send text, and format: markdown, html or plain.");
        var outcome = await intake.ReviseAsync((await session.RequireAsync()).Actor, id, text, cancellation);
        if (outcome is not Done done) return Problems.Of(outcome);
        var body = new { id = done.Id, revision = done.Part };
        return done.IsNew ? Results.Created($"/api/v1/articles/{id}", body) : Results.Ok(body);
    }

    private static async Task<IResult> GetAsync(Guid id, GateDesk gates, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeskId == me.DeskId, cancellation);
        if (article is null || await gates.ReadAsync(me.DeskId, id, cancellation) is not { } gate) return Problems.NotHere();
        var revision = await data.Revisions.Where(r => r.Id == article.CurrentRevisionId).Select(r => new { r.Id, r.Number, r.ContentHash, r.CreatedAt }).SingleAsync(cancellation);
        var authors = await data.Authors.Where(a => a.ArticleId == id).OrderBy(a => a.Name).Select(a => new { a.Name, known = a.PersonId != null || a.Identity != null }).ToListAsync(cancellation);
        return Results.Ok(new { id, revision, article.Title, article.ExternalId, article.Deadline, authors, gate = gate.Result.State });
    }

    private static async Task<IResult> ClaimsAsync(Guid id, ApiClaims claims, CancellationToken cancellation) =>
        await claims.OfArticleAsync(id, cancellation) is { } items ? Results.Ok(new { items, next = (string?)null }) : Problems.NotHere();

    private static async Task<IResult> CoverageAsync(Guid id, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeskId == me.DeskId, cancellation);
        if (article is null) return Problems.NotHere();
        var names = await session.NamesAsync();
        var marks = (await data.SeenMarks.AsNoTracking().Where(m => m.ArticleId == id).ToListAsync(cancellation)).ToLookup(m => m.SentenceKey);
        var text = await data.Readings.Where(r => r.RevisionId == article.CurrentRevisionId).Select(r => r.Text).SingleOrDefaultAsync(cancellation) ?? "";
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == article.CurrentRevisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        return Results.Ok(new
        {
            sentences = sentences.Select(s => new
            {
                s.Id, s.Start, s.End, text = text[s.Start..s.End], block = s.BlockKind, s.State, s.Score, s.Reason,
                seenBy = marks[s.Key].Select(m => new { name = names.GetValueOrDefault(m.PersonId, ""), m.At }),
            }),
        });
    }

    private static async Task<IResult> GateAsync(Guid id, int? wait, GateDesk gates, DeskSession session, HttpResponse response, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var patience = TimeSpan.FromSeconds(Math.Clamp(wait ?? 0, 0, LongestWait));
        var started = Environment.TickCount64;
        while (true)
        {
            if (await gates.ReadAsync(me.DeskId, id, cancellation) is not { } gate) return Problems.NotHere();
            if (gate.Result.State != GateState.Pending || Environment.TickCount64 - started >= patience.TotalMilliseconds)
            {
                response.Headers.CacheControl = "no-store";
                return Results.Ok(new { state = gate.Result.State, sum = gate.Result.Sum, holding = gate.Result.Holding, revision = gate.RevisionId, at = gate.At, findings = gate.Result.Findings.Select(ApiFinding.Of) });
            }
            await Task.Delay(250, cancellation);
        }
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
