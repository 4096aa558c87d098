using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Watching;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Publishing;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Watching;

/// <summary>What editors do after publication: settle what the watch found, and correct.</summary>
public sealed class WatchDesk(Changes changes)
{
    public const int Longest = 2000;

    public async Task<Outcome> SettleAsync(Actor actor, Guid findingId, WatchAnswer answer, string reason, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Editor)) return Outcome.NotAllowed("Only an editor settles what became of a source.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var finding = await change.Data.WatchFindings.SingleOrDefaultAsync(f => f.Id == findingId && f.DeskId == actor.DeskId, cancellation);
        if (finding is null) return Outcome.Nothing;
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Missing("Settling needs a reason.", "Say in a sentence why the article stands or what was done.");
        if (reason.Length > Longest) return Outcome.Missing("The reason is too long.", $"Keep it to {Longest} characters.");
        if (finding.AnsweredAt is not null) return Outcome.NotInThisState("Somebody settled this before you.", "Read what they wrote on the page.");
        (finding.Answer, finding.Reason, finding.AnsweredBy, finding.AnsweredAt) = (answer, reason.Trim(), actor.PersonId, change.Now);
        change.Record("watch.settle", "watch", finding.Id, null, new Dictionary<string, string> { ["answer"] = answer.ToString() }, reason.Trim());
        await change.CommitAsync(cancellation);
        return new Done(finding.Id, change.Now);
    }

    /// <summary>A dated correction of the newest publication: what changed and why, with a receipt of its own. The receipts before it stay as they are.</summary>
    public async Task<Outcome> CorrectAsync(Actor actor, Guid articleId, int? claimNumber, string what, string why, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Editor)) return Outcome.NotAllowed("Only an editor corrects what was published.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var published = await change.Data.Publications.Where(p => p.ArticleId == articleId && p.DeskId == actor.DeskId).OrderByDescending(p => p.At).FirstOrDefaultAsync(cancellation);
        if (published is null) return Outcome.Nothing;
        if (string.IsNullOrWhiteSpace(what) || string.IsNullOrWhiteSpace(why)) return Outcome.Missing("A correction says what changed and why.", "Fill in both.");
        if (what.Length > Longest || why.Length > Longest) return Outcome.Missing("The correction is too long.", $"Keep each part to {Longest} characters.");
        if (claimNumber is { } number && !await change.Data.Claims.AnyAsync(c => c.RevisionId == published.RevisionId && c.Number == number && c.RetiredAt == null, cancellation))
            return Outcome.Missing($"The published revision has no claim {number}.", "Choose one of its claims, or none.");
        var row = new Correction
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            ArticleId = articleId,
            RevisionId = published.RevisionId,
            ClaimNumber = claimNumber,
            What = what.Trim(),
            Why = why.Trim(),
            PersonId = actor.PersonId,
            At = change.Now,
        };
        change.Data.Add(row);
        var audit = change.Record("article.correct", "correction", row.Id, articleId, new Dictionary<string, string>(), $"{row.What}\n{row.Why}");
        change.Data.Add(await IssueCorrection.TakeAsync(change, row, audit, cancellation));
        change.Due(new WorkOrder(LineStep.IssueCorrection, row.Id, articleId));
        await change.CommitAsync(cancellation);
        return new Done(row.Id, change.Now);
    }
}
