using System.Buffers.Text;
using System.Security.Cryptography;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Asking;

/// <summary>Questions to author, source or expert, bound to one claim. An open one keeps the gate from opening.</summary>
public sealed class QueryDesk(Changes changes)
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    public async Task<Outcome> AskAsync(Actor actor, Guid reviewId, Question question, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return Outcome.NotAllowed("Only the desk asks about a claim.");
        if (string.IsNullOrWhiteSpace(question.Text)) return Outcome.Missing("The question has no words.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var review = await change.Data.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == actor.DeskId, cancellation);
        if (review is null) return Outcome.Nothing;
        var query = new Query
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            ArticleId = review.ArticleId,
            ReviewId = review.Id,
            Addressee = question.Addressee,
            AddresseeId = question.PersonId,
            AddresseeName = question.Name,
            Question = question.Text,
            AskedBy = actor.PersonId,
            AskedAt = change.Now,
            DueAt = question.DueAt,
        };
        change.Data.Add(query);
        await FinishAsync(change, query, "query.ask", question.Text, cancellation);
        return new Done(query.Id, change.Now);
    }

    /// <summary>A link for somebody without an account, made by who asked; an earlier link of the same query ends.</summary>
    public async Task<(QueryLink? Link, Outcome Outcome)> MakeLinkAsync(Actor actor, Guid queryId, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var query = await FindAsync(change, q => q.Id == queryId && q.DeskId == actor.DeskId, cancellation);
        if (query is null) return (null, Outcome.Nothing);
        if (query.AskedBy != actor.PersonId && !actor.IsAny(DeskRole.Editor, DeskRole.Head))
            return (null, Outcome.NotAllowed("Only who asked, an editor or the head of research makes a link.", "Ask them for it."));
        if (query.WithdrawnAt is not null) return (null, Outcome.NotInThisState("The query is taken back.", "Ask anew, then make a link."));
        var words = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        (query.LinkHash, query.LinkExpiresAt) = (AnswerDoor.HashOf(words), change.Now + LinkLife);
        change.Record("query.link", "query", query.Id, query.ArticleId);
        await change.CommitAsync(cancellation);
        return (new(query.Id, words, change.Now + LinkLife), new Done(query.Id, change.Now));
    }

    public async Task<Outcome> AnswerAsync(Actor actor, Guid queryId, string answer, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var query = await FindAsync(change, q => q.Id == queryId && q.DeskId == actor.DeskId, cancellation);
        if (query is null || (query.AddresseeId != actor.PersonId && !IsDesk(actor))) return Outcome.Nothing;
        return await AnswerAsync(change, query, answer, actor.PersonId, cancellation);
    }

    /// <summary>Somebody of the desk read the answers and says why what was decided stands. A proposal after the answer says the same by itself.</summary>
    public async Task<Outcome> SettleAsync(Actor actor, Guid queryId, string reason, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return Outcome.NotAllowed("Only the desk decides what follows from an answer.");
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Missing("This asks for a reason.", "Say what follows from the answer, or why nothing does.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var query = await FindAsync(change, q => q.Id == queryId && q.DeskId == actor.DeskId, cancellation);
        if (query is null) return Outcome.Nothing;
        if (await Authorship.RefuseAuthorAsync(change, query.ArticleId, "decide about answers", cancellation) is { } refused) return refused;
        if (!query.NeedsDecision) return Outcome.NotInThisState("No answer of this query waits for a decision.");
        (query.SettledAt, query.SettledBy) = (change.Now, actor.PersonId);
        await FinishAsync(change, query, "query.settle", reason, cancellation);
        return new Done(query.Id, change.Now);
    }

    public async Task<Outcome> WithdrawAsync(Actor actor, Guid queryId, string reason, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return Outcome.NotAllowed("Only the desk takes a query back.");
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Missing("A query is taken back with a reason.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var query = await FindAsync(change, q => q.Id == queryId && q.DeskId == actor.DeskId, cancellation);
        if (query is null) return Outcome.Nothing;
        if (!query.IsOpen) return Outcome.NotInThisState("The query is not open any more.");
        query.WithdrawnAt = change.Now;
        await FinishAsync(change, query, "query.withdraw", reason, cancellation);
        return new Done(query.Id, change.Now);
    }

    private static async Task<Outcome> AnswerAsync(Change change, Query query, string answer, Guid? by, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(answer)) return Outcome.Missing("The answer has no words.");
        if (!query.IsOpen) return Outcome.NotInThisState("The query is answered or taken back already.");
        (query.Answer, query.AnsweredAt, query.AnsweredBy) = (answer, change.Now, by);
        await FinishAsync(change, query, "query.answer", answer, cancellation);
        return new Done(query.Id, change.Now);
    }

    private static async Task FinishAsync(Change change, Query query, string action, string text, CancellationToken cancellation)
    {
        change.Record(action, "query", query.Id, query.ArticleId, new Dictionary<string, string> { ["review"] = query.ReviewId.ToString("N") }, text);
        var revision = await change.Data.Articles.Where(a => a.Id == query.ArticleId).Select(a => a.CurrentRevisionId).SingleAsync(cancellation);
        change.Due(new WorkOrder(LineStep.EvaluateGate, revision, query.ArticleId));
        await change.CommitAsync(cancellation);
    }

    private static Task<Query?> FindAsync(Change change, System.Linq.Expressions.Expression<Func<Query, bool>> which, CancellationToken cancellation) =>
        change.Data.Queries.SingleOrDefaultAsync(which, cancellation);

    private static bool IsDesk(Actor actor) => actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head, DeskRole.Legal);
}
