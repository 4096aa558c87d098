using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Shaping claims for machines: split, merge, reword, mark missed, not checkable, undo.</summary>
public static class EditEndpoints
{
    public static void MapEdits(this RouteGroupBuilder api) =>
        api.MapPost("/articles/{id:guid}/edits", EditAsync).RequireAuthorization(ApiScopes.Decide).Answers<Written>(201).Decides().WithName("editClaims")
            .WithSummary("Shape the claims of one sentence; appended and replayed on later revisions, undone by kind undo");

    private static async Task<IResult> EditAsync(Guid id, EditRequest request, ClaimEditDesk desk, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeskId == me.DeskId, cancellation);
        if (article is null) return Problems.NotHere();
        if (OutsideName.Read<ClaimEditKind>(request.Kind ?? "") is not { } kind) return Problems.NoSuch<ClaimEditKind>("kind", request.Kind ?? "");
        var sentence = await data.Sentences.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Sentence && s.RevisionId == article.CurrentRevisionId, cancellation);
        if (sentence is null) return Problems.Of(new Stale("The sentence is not one of the current revision. Read the article's coverage again."));
        var text = await data.Readings.Where(r => r.RevisionId == article.CurrentRevisionId).Select(r => r.Text).SingleAsync(cancellation);
        var wanted = request.Takes ?? [];
        var claims = await data.Reviews.Where(r => r.ArticleId == id && wanted.Contains(r.Id)).Select(r => r.ClaimId).ToListAsync(cancellation);
        if (claims.Count != wanted.Distinct().Count()) return Problems.Invalid("One of the claims is none of this article.", "takes names claims by the id that the article's claims have.");
        var yields = (request.Yields ?? []).Select(y => ToClaim(y, text[sentence.Start..sentence.End])).ToList();
        var outcome = await desk.EditAsync(me.Actor, article.CurrentRevisionId, new()
        {
            Kind = kind, SentenceId = sentence.Id, Takes = claims, Yields = yields, Reason = request.Reason ?? "", Undoes = request.Undoes ?? 0,
        }, cancellation);
        return outcome is Done done ? Results.Created((string?)null, new Written(done.Id, article.CurrentRevisionId)) : Problems.Of(outcome);
    }

    // Words that stand once in the sentence anchor the claim there; any others leave it on the whole sentence.
    private static EditedClaim ToClaim(EditYield yield, string sentence)
    {
        var words = yield.Words ?? "";
        var at = words.Length == 0 ? -1 : sentence.IndexOf(words, StringComparison.Ordinal);
        var isOnce = at >= 0 && sentence.IndexOf(words, at + 1, StringComparison.Ordinal) < 0;
        return new(yield.Text ?? "", OutsideName.Read<ClaimKind>(yield.Kind ?? "") ?? ClaimKind.Other, isOnce ? QuoteSelector.Of(sentence, new(at, at + words.Length)) : null);
    }
}
