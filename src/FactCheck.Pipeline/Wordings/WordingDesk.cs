using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Wordings;

/// <summary>Wordings that the desk proposes. The checker never edits the article: author or editor accept, amend or refuse.</summary>
public sealed class WordingDesk(Changes changes, IDbContextFactory<FactCheckDbContext> contexts)
{
    public async Task<Outcome> AnswerAsync(Actor actor, Guid wordingId, WordingAnswer answer, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var wording = await change.Data.Wordings.SingleOrDefaultAsync(w => w.Id == wordingId && w.DeskId == actor.DeskId, cancellation);
        if (wording is null) return Outcome.Nothing;
        if (Check(answer) is { } missing) return missing;
        if (!actor.Is(DeskRole.Editor) && !await Authorship.IsAuthorAsync(change.Data, wording.ArticleId, actor.PersonId, cancellation))
            return Outcome.NotAllowed("Only an author of the article or an editor answers a proposed wording.");
        if (wording.State != WordingState.Open) return Outcome.NotInThisState($"This wording is {wording.State.ToString().ToLowerInvariant()} already.");

        (wording.State, wording.Amendment, wording.Answer) = (answer.State, answer.Amendment.Trim(), answer.Reason.Trim());
        (wording.AnsweredBy, wording.AnsweredAt) = (actor.PersonId, change.Now);
        change.Record("wording." + answer.State.ToString().ToLowerInvariant(), "wording", wording.Id, wording.ArticleId, new Dictionary<string, string>
        {
            ["review"] = wording.ReviewId.ToString("N"),
        }, string.Join('\n', new[] { wording.Amendment, wording.Answer }.Where(t => t.Length > 0)));
        var revision = await change.Data.Articles.Where(a => a.Id == wording.ArticleId).Select(a => a.CurrentRevisionId).SingleAsync(cancellation);
        change.Due(new WorkOrder(LineStep.EvaluateGate, revision, wording.ArticleId));
        await change.CommitAsync(cancellation);
        return new Done(wording.Id, change.Now);
    }

    /// <summary>
    /// The current revision's file with every open or accepted wording of it put in, and the same as a unified diff; null where there is no such article.
    /// A wording whose words no longer stand in the text once is left out and named.
    /// </summary>
    public async Task<WordingPatch?> PatchAsync(Guid deskId, Guid articleId, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == deskId, cancellation);
        if (article is null) return null;
        var revision = await data.Revisions.AsNoTracking().SingleAsync(r => r.Id == article.CurrentRevisionId, cancellation);
        var reading = await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revision.Id && r.Failure == null, cancellation);
        if (reading is null) return null;
        var wordings = await data.Wordings.AsNoTracking()
            .Where(w => w.ArticleId == articleId && (w.State == WordingState.Open || w.State == WordingState.Accepted || w.State == WordingState.Amended))
            .OrderBy(w => w.ProposedAt).ToListAsync(cancellation);
        return WordingPatch.Of(revision.FileName, ArticleStructure.Restore(revision, reading), wordings);
    }

    private static Refused? Check(WordingAnswer answer) => answer switch
    {
        { State: WordingState.Amended } when string.IsNullOrWhiteSpace(answer.Amendment) => Outcome.Missing("An amendment needs its words."),
        { State: WordingState.Refused } when string.IsNullOrWhiteSpace(answer.Reason) => Outcome.Missing("Refusing a wording needs a reason."),
        { State: WordingState.Open or WordingState.Lapsed } => Outcome.Missing("Accept, amend or refuse the wording."),
        _ => null,
    };
}
