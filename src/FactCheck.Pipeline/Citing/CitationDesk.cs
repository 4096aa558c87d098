using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Steps;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Citing;

/// <summary>Sources that the desk adds to a claim, and asking a source again. Both enter the line at its beginning.</summary>
public sealed class CitationDesk(Changes changes)
{
    /// <summary>A source for a claim, with the reason why. It becomes part of the claim's key: what was approved without it is looked at again.</summary>
    public async Task<Outcome> AddAsync(Actor actor, Guid reviewId, string url, string why, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return Outcome.NotAllowed("Only the desk adds sources to a claim.");
        if (!SourceUrl.TryParse(url, out var parsed, out var reason)) return Outcome.Missing($"This is no address of a source: {reason}", "Paste the whole address.");
        if (string.IsNullOrWhiteSpace(why)) return Outcome.Missing("A source of the desk needs a reason.", "Say what it is there to support.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, reviewId, cancellation) is not { } review) return Outcome.Nothing;
        if (review.State == ReviewState.Superseded) return Outcome.NotInThisState("A later revision no longer has this claim.");
        var source = await SourceShelf.FindOrAddAsync(change, actor.DeskId, parsed.Canonical, cancellation);
        if (await change.Data.DeskCitations.AnyAsync(c => c.ReviewId == reviewId && c.SourceId == source.Id && c.RemovedAt == null, cancellation))
            return new Done(source.Id, change.Now, IsNew: false);
        var citation = new DeskCitation
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            ReviewId = reviewId,
            SourceId = source.Id,
            AsWritten = parsed.AsWritten,
            Why = why,
            PersonId = actor.PersonId,
            At = change.Now,
        };
        change.Data.Add(citation);
        if (!await change.Data.Captures.AnyAsync(c => c.SourceId == source.Id && c.ErasedAt == null, cancellation)) change.Due(new WorkOrder(LineStep.CaptureSource, source.Id, null));
        await FinishAsync(change, review, citation, "citation.add", why, cancellation);
        return new Done(citation.Id, change.Now, Part: source.Id);
    }

    public async Task<Outcome> RemoveAsync(Actor actor, Guid citationId, string reason, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return Outcome.NotAllowed("Only the desk takes its sources back.");
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Missing("Taking a source back needs a reason.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var citation = await change.Data.DeskCitations.SingleOrDefaultAsync(c => c.Id == citationId && c.DeskId == actor.DeskId, cancellation);
        if (citation is null || await FindAsync(change, citation.ReviewId, cancellation) is not { } review) return Outcome.Nothing;
        if (citation.RemovedAt is not null) return new Done(citation.Id, change.Now, IsNew: false);
        (citation.RemovedAt, citation.RemovedBy) = (change.Now, actor.PersonId);
        await FinishAsync(change, review, citation, "citation.remove", reason, cancellation);
        return new Done(citation.Id, change.Now);
    }

    /// <summary>Asks a source again. What it says then is a new capture beside the old ones.</summary>
    public async Task<Outcome> FetchAgainAsync(Actor actor, Guid sourceId, CancellationToken cancellation = default)
    {
        if (!IsDesk(actor)) return Outcome.NotAllowed("Only the desk asks a source again.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (!await change.Data.Sources.AnyAsync(s => s.Id == sourceId && s.DeskId == actor.DeskId, cancellation)) return Outcome.Nothing;
        change.Due(new WorkOrder(LineStep.CaptureSource, sourceId, null));
        change.Record("source.fetch", "source", sourceId, null);
        await change.CommitAsync(cancellation);
        return new Done(sourceId, change.Now);
    }

    /// <summary>Whether a source stays in the house: in no export, receipt as a salted hash only, no archive, no watch. Editors alone take that back.</summary>
    public async Task<Outcome> MarkPrivateAsync(Actor actor, Guid sourceId, bool isPrivate, CancellationToken cancellation = default)
    {
        if (isPrivate ? !MayKeepPrivate(actor) : !MayOpen(actor))
            return Outcome.NotAllowed(isPrivate ? "Only the desk keeps a source private." : "Only an editor says that a source is private no longer.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var source = await change.Data.Sources.SingleOrDefaultAsync(s => s.Id == sourceId && s.DeskId == actor.DeskId, cancellation);
        if (source is null) return Outcome.Nothing;
        if (source.Kind == SourceKind.Private == isPrivate) return new Done(sourceId, change.Now, IsNew: false);
        source.Kind = isPrivate ? SourceKind.Private : SourceKind.Unknown;
        if (isPrivate) await change.Data.Watches.Where(w => w.SourceId == sourceId).ExecuteDeleteAsync(cancellation);
        change.Record(isPrivate ? "source.private" : "source.open", "source", sourceId, null);
        await change.CommitAsync(cancellation);
        return new Done(sourceId, change.Now);
    }

    public static bool MayKeepPrivate(Actor actor) => IsDesk(actor);

    public static bool MayOpen(Actor actor) => actor.Is(DeskRole.Editor);

    private static async Task FinishAsync(Change change, Review review, DeskCitation citation, string action, string text, CancellationToken cancellation)
    {
        change.Record(action, "review", review.Id, review.ArticleId, new Dictionary<string, string> { ["source"] = citation.SourceId.ToString("N") }, text);
        var revision = await change.Data.Articles.Where(a => a.Id == review.ArticleId).Select(a => a.CurrentRevisionId).SingleAsync(cancellation);
        change.Due(new WorkOrder(LineStep.SyncReviews, revision, review.ArticleId));
        await change.CommitAsync(cancellation);
    }

    private static Task<Review?> FindAsync(Change change, Guid reviewId, CancellationToken cancellation) =>
        change.Data.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == change.DeskId, cancellation);

    private static bool IsDesk(Actor actor) => actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head);
}
