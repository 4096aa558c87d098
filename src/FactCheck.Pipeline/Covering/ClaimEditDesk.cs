using FactCheck.Core.Claims;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Covering;

/// <summary>What people shape: split, merge, reword, mark missed, not checkable. Appended and replayed, never written over the extraction.</summary>
public sealed class ClaimEditDesk(Changes changes)
{
    public async Task<Outcome> EditAsync(Actor actor, Guid revisionId, ClaimEditInput input, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head)) return Outcome.NotAllowed("Only the desk shapes claims.");
        if (input.Missing() is { } missing) return Outcome.Missing(missing);
        await using var change = await changes.BeginAsync(actor, cancellation);
        var article = await change.Data.Articles.SingleOrDefaultAsync(
            a => a.DeskId == actor.DeskId && change.Data.Revisions.Any(r => r.Id == revisionId && r.ArticleId == a.Id), cancellation);
        if (article is null) return Outcome.Nothing;
        if (article.CurrentRevisionId != revisionId) return new Stale("A newer revision was handed in since you opened this page.");
        if (await Authorship.RefuseAuthorAsync(change, article.Id, "shape its claims", cancellation) is { } refused) return refused;
        if (input.Kind == ClaimEditKind.Undo) return await UndoAsync(change, article, input, cancellation);
        if (await ToEditAsync(change, article, input, cancellation) is not { } edit)
            return new Stale("The sentence or one of its claims is no longer there.");
        if (!await AppliesAsync(change, article, edit, cancellation)) return new Stale("The claims of this sentence changed since you opened the page.");
        return await SaveAsync(change, article, edit, actor.PersonId, cancellation);
    }

    // An edit whose sentence is gone can be taken back too: its own row says which sentence it was about.
    private static async Task<Outcome> UndoAsync(Change change, Article article, ClaimEditInput input, CancellationToken cancellation)
    {
        var all = await EditShelf.LoadAsync(change.Data, article.Id, cancellation);
        if (all.Find(e => e.Edit.Number == input.Undoes && e.Edit.Kind != ClaimEditKind.Undo).Edit is not { } undone) return Outcome.Nothing;
        if (all.Exists(e => e.Edit.Kind == ClaimEditKind.Undo && e.Edit.Undoes == undone.Number))
            return Outcome.NotInThisState("This edit is taken back already.", "Shape the claim anew if it should hold again.");
        var edit = new ClaimEdit
        {
            Number = 1 + all[^1].Edit.Number,
            Kind = ClaimEditKind.Undo,
            SentenceKey = undone.SentenceKey,
            Reason = input.Reason,
            Undoes = undone.Number,
        };
        return await SaveAsync(change, article, edit, change.Actor?.PersonId ?? Guid.Empty, cancellation);
    }

    private static async Task<Outcome> SaveAsync(Change change, Article article, ClaimEdit edit, Guid person, CancellationToken cancellation)
    {
        var row = new ClaimEditRow
        {
            Id = Guid.CreateVersion7(),
            DeskId = article.DeskId,
            ArticleId = article.Id,
            Number = edit.Number,
            Edit = JsonColumn.Write(edit),
            Reason = edit.Reason,
            PersonId = person,
            At = change.Now,
        };
        change.Data.Add(row);
        var revision = article.CurrentRevisionId;
        change.Record("claim.edit", "revision", revision, article.Id, new Dictionary<string, string> { ["kind"] = edit.Kind.ToString() }, Words(edit));
        change.Due(new WorkOrder(LineStep.ExtractClaims, revision, article.Id));
        await change.CommitAsync(cancellation);
        return new Done(row.Id, change.Now);
    }

    private static async Task<ClaimEdit?> ToEditAsync(Change change, Article article, ClaimEditInput input, CancellationToken cancellation)
    {
        var sentences = await change.Data.Sentences.Where(s => s.RevisionId == article.CurrentRevisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var index = sentences.FindIndex(s => s.Id == input.SentenceId);
        var reading = await change.Data.Readings.SingleOrDefaultAsync(r => r.RevisionId == article.CurrentRevisionId, cancellation);
        var takes = await change.Data.Claims.Where(c => input.Takes.Contains(c.Id) && c.SentenceId == input.SentenceId && c.RetiredAt == null)
            .OrderBy(c => c.Number).Select(c => c.Text).ToListAsync(cancellation);
        if (index < 0 || reading is null || takes.Count != input.Takes.Distinct().Count()) return null;
        var keys = SentenceKeys.Of(reading.Text, sentences.Select(s => new Language.Spans.TextSpan(s.Start, s.End)));
        return new ClaimEdit
        {
            Number = 1 + (await change.Data.ClaimEdits.Where(e => e.ArticleId == article.Id).MaxAsync(e => (int?)e.Number, cancellation) ?? 0),
            Kind = input.Kind,
            SentenceKey = keys[index],
            Takes = takes,
            Yields = input.Yields,
            Reason = input.Reason,
        };
    }

    // Replayed with all that came before: an edit that cannot apply now would only be shown as left over.
    private static async Task<bool> AppliesAsync(Change change, Article article, ClaimEdit edit, CancellationToken cancellation)
    {
        var frozen = await change.Data.Extractions.AsNoTracking().SingleOrDefaultAsync(e => e.RevisionId == article.CurrentRevisionId, cancellation);
        var text = await change.Data.Readings.Where(r => r.RevisionId == article.CurrentRevisionId).Select(r => r.Text).SingleOrDefaultAsync(cancellation);
        if (frozen is null || text is null) return false;
        var before = await EditShelf.LoadAsync(change.Data, article.Id, cancellation);
        var replayed = ClaimEdits.Replay(text, JsonColumn.Read<ClaimExtraction>(frozen.Extraction), [.. before.Select(e => e.Edit), edit]);
        return !replayed.Unapplied.Contains(edit);
    }

    private static string Words(ClaimEdit edit) =>
        string.Join('\n', edit.Takes.Concat(edit.Yields.Select(y => y.Text)).Append(edit.Reason).Where(t => t.Length > 0));
}
