using System.Text;
using FactCheck.Core.Reviews;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Asking;

/// <summary>The one thing that somebody without an account can do here: answer the question that a link was made for.</summary>
public sealed class AnswerDoor(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock)
{
    /// <summary>Longest answer taken in, in UTF-16 code units.</summary>
    public const int LongestAnswer = 20_000;

    private const int LongestName = 120;

    /// <summary>The question behind a link, or null where no question has it: the link is wrong, or a newer one took its place.</summary>
    public async Task<LinkedQuestion?> ReadAsync(string words, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        if (await FindAsync(data.Queries.AsNoTracking(), words, cancellation) is not { } query) return null;
        var review = await data.Reviews.AsNoTracking().SingleAsync(r => r.Id == query.ReviewId, cancellation);
        var asker = await data.Users.Where(p => p.Id == query.AskedBy).Select(p => p.DisplayName).SingleAsync(cancellation);
        var desk = await data.Desks.Where(d => d.Id == query.DeskId).Select(d => d.Name).SingleAsync(cancellation);
        var further = await data.FurtherAnswers.Where(a => a.QueryId == query.Id).CountAsync(cancellation);
        return new()
        {
            Claim = review.ClaimText,
            Question = query.Question,
            To = query.AddresseeName,
            Asker = asker,
            Desk = desk,
            AskedAt = query.AskedAt,
            Due = query.DueAt,
            Expires = query.LinkExpiresAt,
            Answers = query.AnsweredAt is null ? 0 : 1 + further,
            AnsweredAt = query.AnsweredAt,
            State = StateOf(query, review),
        };
    }

    /// <summary>An answer by link; several people may answer until it expires. It returns to the claim and decides nothing.</summary>
    public async Task<Outcome> AnswerAsync(string words, string name, string answer, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(name)) return Outcome.Missing("The answer has no name.", "Say who you are: the desk names its sources by it.");
        if (string.IsNullOrWhiteSpace(answer)) return Outcome.Missing("The answer has no words.", "Write it down, also if it is that you do not know.");
        if (name.Length > LongestName || answer.Length > LongestAnswer)
            return Outcome.Missing($"The answer has more than {LongestAnswer} characters, or the name more than {LongestName}.", "Make it shorter, or send the rest another way.");
        if (await DeskOfAsync(words, cancellation) is not { } desk) return Outcome.Nothing;
        await using var change = await changes.BeginUnattendedAsync(desk, cancellation);
        if (await FindAsync(change.Data.Queries, words, cancellation) is not { } query) return Outcome.Nothing;
        var review = await change.Data.Reviews.SingleAsync(r => r.Id == query.ReviewId, cancellation);
        if (Refuse(StateOf(query, review)) is { } refused) return refused;
        Take(change, query, name.Trim(), answer.Trim());
        change.Record("query.answer", "query", query.Id, query.ArticleId, new Dictionary<string, string> { ["review"] = query.ReviewId.ToString("N"), ["by"] = "link" }, $"{name.Trim()}: {answer.Trim()}");
        var revision = await change.Data.Articles.Where(a => a.Id == query.ArticleId).Select(a => a.CurrentRevisionId).SingleAsync(cancellation);
        change.Due(new WorkOrder(LineStep.EvaluateGate, revision, query.ArticleId));
        await change.CommitAsync(cancellation);
        return new Done(query.Id, change.Now);
    }

    internal static string HashOf(string words) => Digest.Of(Encoding.UTF8.GetBytes(words));

    private static void Take(Change change, Query query, string name, string answer)
    {
        query.SettledAt = null;
        if (query.AnsweredAt is null) (query.Answer, query.AnsweredAt, query.AnsweredByName) = (answer, change.Now, name);
        else
        {
            change.Data.Add(new FurtherAnswer
            {
                Id = Guid.CreateVersion7(), DeskId = query.DeskId, QueryId = query.Id, Text = answer, Name = name, At = change.Now,
            });
        }
    }

    private LinkState StateOf(Query query, Review review) =>
        query.WithdrawnAt is not null ? LinkState.Withdrawn
        : review.State == ReviewState.Superseded ? LinkState.Superseded
        : query.LinkExpiresAt <= clock.GetUtcNow() ? LinkState.Expired
        : LinkState.Open;

    private static Refused? Refuse(LinkState state) => state switch
    {
        LinkState.Withdrawn => Outcome.NotInThisState("The desk has taken the question back.", "There is nothing left to answer."),
        LinkState.Superseded => Outcome.NotInThisState("The article no longer says what the question is about.", "There is nothing left to answer."),
        LinkState.Expired => Outcome.NotInThisState("The link has expired.", "Ask whoever sent it for a new one."),
        _ => null,
    };

    private async Task<Guid?> DeskOfAsync(string words, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return (await FindAsync(data.Queries.AsNoTracking(), words, cancellation))?.DeskId;
    }

    private static Task<Query?> FindAsync(IQueryable<Query> queries, string words, CancellationToken cancellation)
    {
        var hash = HashOf(words);
        return queries.SingleOrDefaultAsync(q => q.LinkHash == hash, cancellation);
    }
}
