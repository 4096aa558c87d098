using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Text;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Asking;

/// <summary>Questions to author, source or expert, bound to one claim. An open one keeps the gate from opening.</summary>
public sealed class QueryDesk(Changes changes, TimeProvider clock)
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

    /// <summary>A link for somebody without an account; an earlier link of the same query ends. Null where there is no such open query.</summary>
    public async Task<QueryLink?> MakeLinkAsync(Actor actor, Guid queryId, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return null;
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, q => q.Id == queryId && q.DeskId == actor.DeskId, cancellation) is not { IsOpen: true } query) return null;
        var words = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        (query.LinkHash, query.LinkExpiresAt) = (HashOf(words), change.Now + LinkLife);
        change.Record("query.link", "query", query.Id, query.ArticleId);
        await change.CommitAsync(cancellation);
        return new(query.Id, words, change.Now + LinkLife);
    }

    public async Task<Outcome> AnswerAsync(Actor actor, Guid queryId, string answer, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var query = await FindAsync(change, q => q.Id == queryId && q.DeskId == actor.DeskId, cancellation);
        if (query is null || (query.AddresseeId != actor.PersonId && !IsDesk(actor))) return Outcome.Nothing;
        return await AnswerAsync(change, query, answer, actor.PersonId, cancellation);
    }

    /// <summary>An answer by link. A wrong, used or expired link is not found: outside nobody can tell which.</summary>
    public async Task<Outcome> AnswerByLinkAsync(Guid deskId, string words, string answer, CancellationToken cancellation = default)
    {
        var hash = HashOf(words);
        await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
        var query = await FindAsync(change, q => q.LinkHash == hash && q.DeskId == deskId, cancellation);
        if (query is null || query.LinkExpiresAt <= clock.GetUtcNow() || !query.IsOpen) return Outcome.Nothing;
        query.LinkHash = null;
        return await AnswerAsync(change, query, answer, null, cancellation);
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

    private static string HashOf(string words) => Digest.Of(Encoding.UTF8.GetBytes(words));
}
