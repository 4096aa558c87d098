using FactCheck.Data.Articles;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Covering;

/// <summary>Who has seen which sentence.</summary>
public sealed class CoverageDesk(Changes changes)
{
    /// <summary>Marks sentences (or pictures) of a revision as seen by the actor; marked ones stay as they are.</summary>
    public async Task<Outcome> MarkSeenAsync(
        Actor actor, Guid revisionId, IReadOnlyCollection<Guid> sentences, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head, DeskRole.Legal))
            return Outcome.NotAllowed("Only people who check or edit mark text as read.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await RevisionAsync(change, revisionId, cancellation) is not { } revision) return Outcome.Nothing;
        if (await Authorship.RefuseAuthorAsync(change, revision.ArticleId, "mark it as read", cancellation) is { } refused) return refused;

        var keys = await change.Data.Sentences.Where(s => s.RevisionId == revisionId && sentences.Contains(s.Id))
            .Select(s => s.Key).Distinct().ToListAsync(cancellation);
        if (keys.Count == 0) return Outcome.Nothing;
        var known = await change.Data.SeenMarks
            .Where(m => m.ArticleId == revision.ArticleId && m.PersonId == actor.PersonId && keys.Contains(m.SentenceKey))
            .Select(m => m.SentenceKey).ToListAsync(cancellation);
        var fresh = keys.Except(known, StringComparer.Ordinal).ToList();
        if (fresh.Count == 0) return new Done(revisionId, change.Now, IsNew: false);

        foreach (var key in fresh) change.Data.Add(Mark(change, revision, actor.PersonId, key));
        change.Record("coverage.seen", "revision", revisionId, revision.ArticleId, new Dictionary<string, string>
        {
            ["sentences"] = string.Join(' ', fresh.Order(StringComparer.Ordinal)),
        });
        change.Due(new WorkOrder(LineStep.EvaluateGate, revisionId, revision.ArticleId));
        await change.CommitAsync(cancellation);
        return new Done(revisionId, change.Now);
    }

    /// <summary>Takes the actor's own marks back.</summary>
    public async Task<Outcome> UnmarkSeenAsync(
        Actor actor, Guid revisionId, IReadOnlyCollection<Guid> sentences, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await RevisionAsync(change, revisionId, cancellation) is not { } revision) return Outcome.Nothing;
        var keys = await change.Data.Sentences.Where(s => s.RevisionId == revisionId && sentences.Contains(s.Id))
            .Select(s => s.Key).ToListAsync(cancellation);
        var marks = await change.Data.SeenMarks
            .Where(m => m.ArticleId == revision.ArticleId && m.PersonId == actor.PersonId && keys.Contains(m.SentenceKey)).ToListAsync(cancellation);
        if (marks.Count == 0) return new Done(revisionId, change.Now, IsNew: false);
        change.Data.RemoveRange(marks);
        change.Record("coverage.unsee", "revision", revisionId, revision.ArticleId, new Dictionary<string, string>
        {
            ["sentences"] = string.Join(' ', marks.Select(m => m.SentenceKey).Order(StringComparer.Ordinal)),
        });
        change.Due(new WorkOrder(LineStep.EvaluateGate, revisionId, revision.ArticleId));
        await change.CommitAsync(cancellation);
        return new Done(revisionId, change.Now);
    }

    private static Task<ArticleRevision?> RevisionAsync(Change change, Guid revisionId, CancellationToken cancellation) =>
        change.Data.Revisions.SingleOrDefaultAsync(r => r.Id == revisionId && r.DeskId == change.DeskId, cancellation);

    private static SeenMark Mark(Change change, ArticleRevision revision, Guid person, string key) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = revision.DeskId,
        ArticleId = revision.ArticleId,
        SentenceKey = key,
        PersonId = person,
        At = change.Now,
    };
}
