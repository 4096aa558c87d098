using System.Data;
using FactCheck.Core.Gates;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Desks;
using FactCheck.Data.Gates;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Publishing;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Gating;

/// <summary>What the gate says, and what editor and legal do at it.</summary>
public sealed class GateDesk(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, PipelineRules rules, TimeProvider clock)
{
    /// <summary>
    /// The gate as last evaluated, or null where there is no such article. It is never open where something is under way, where the time of the
    /// answer has run out, or where nobody has evaluated it: then it is pending.
    /// </summary>
    public async Task<GateReading?> ReadAsync(Guid deskId, Guid articleId, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        await using var moment = await data.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == deskId, cancellation);
        if (article is null) return null;
        var gate = await data.Gates.AsNoTracking().SingleOrDefaultAsync(g => g.RevisionId == article.CurrentRevisionId, cancellation);
        if (gate is null) return new(articleId, article.CurrentRevisionId, new(GateState.Pending, new(), [], 0), clock.GetUtcNow());
        var result = gate.Result;
        if (result.State == GateState.Open && await MayHaveChangedAsync(data, gate, cancellation)) result = result with { State = GateState.Pending };
        return new(articleId, gate.RevisionId, result, gate.At);
    }

    /// <summary>Evaluates the gate as of now, without writing anything.</summary>
    public async Task<GateReading?> EvaluateAsync(Guid deskId, Guid articleId, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        await using var moment = await data.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == deskId, cancellation);
        if (article is null) return null;
        var now = clock.GetUtcNow();
        var (result, _) = await EvaluateAsync(data, rules, article, now, cancellation);
        return new(articleId, article.CurrentRevisionId, result, now);
    }

    /// <summary>An exception for one finding.</summary>
    public async Task<Outcome> WaiveFindingAsync(Actor actor, Guid articleId, string findingId, WaiverInput waiver, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, articleId, cancellation) is not { } article) return Outcome.Nothing;
        if (await RefuseWaiverAsync(change, actor, article, waiver, cancellation) is { } refused) return refused;
        var (result, _) = await EvaluateAsync(change.Data, rules, article, change.Now, cancellation);
        if (result.Findings.FirstOrDefault(f => f.Id == findingId) is not { } finding) return Outcome.Nothing;
        if (finding.Rule.Value.StartsWith("FC5", StringComparison.Ordinal))
            return Outcome.NotInThisState("This is the gate's own sum and cannot be waived.", "Waive the claim, or do what the finding asks for.");
        var row = New(change, article, WaiverSubject.Finding, waiver, findingId: findingId, claimKey: finding.ClaimKey);
        return await SaveAsync(change, article, row, waiver.Reason, cancellation);
    }

    /// <summary>The narrow bypass: one person may judge one claim although they wrote the article or made the proposal. Nobody grants it to themselves.</summary>
    public async Task<Outcome> WaiveSeparationAsync(Actor actor, Guid reviewId, Guid personId, WaiverInput waiver, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var review = await change.Data.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == actor.DeskId, cancellation);
        if (review is null || await FindAsync(change, review.ArticleId, cancellation) is not { } article) return Outcome.Nothing;
        if (await RefuseWaiverAsync(change, actor, article, waiver, cancellation) is { } refused) return refused;
        if ((await VerifiedIdentity.OfAsync(change.Data, actor.PersonId, cancellation)).Has(personId))
            return Outcome.NotAllowed("Nobody sets the separation of duties aside for themselves.", "Another editor can.");
        if (!await change.Data.Memberships.AnyAsync(m => m.DeskId == actor.DeskId && m.PersonId == personId, cancellation))
            return Outcome.Missing("That person is not of this desk.", "Choose somebody of the desk.");
        var row = New(change, article, WaiverSubject.Separation, waiver, review.Id, review.ClaimKey, beneficiary: personId);
        return await SaveAsync(change, article, row, waiver.Reason, cancellation);
    }

    public async Task<Outcome> RevokeWaiverAsync(Actor actor, Guid waiverId, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Editor)) return Outcome.NotAllowed("Only an editor takes a waiver back.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var row = await change.Data.Waivers.SingleOrDefaultAsync(w => w.Id == waiverId && w.DeskId == actor.DeskId, cancellation);
        if (row is null || await FindAsync(change, row.ArticleId, cancellation) is not { } article) return Outcome.Nothing;
        if (row.RevokedAt is not null) return new Done(row.Id, change.Now, IsNew: false);
        (row.RevokedAt, row.RevokedBy) = (change.Now, actor.PersonId);
        return await FinishAsync(change, article, "waiver.revoke", "waiver", row.Id, new Dictionary<string, string>(), "", cancellation);
    }

    /// <summary>An editor places an author: an account, or a verified identity of somebody without one.</summary>
    public async Task<Outcome> NameAuthorAsync(Actor actor, Guid authorId, Guid? personId, string? identity, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Editor)) return Outcome.NotAllowed("Only an editor says who an author is.");
        if (personId is null && string.IsNullOrWhiteSpace(identity)) return Outcome.Missing("Nobody is named.", "Choose an account or write down a login.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var author = await change.Data.Authors.SingleOrDefaultAsync(a => a.Id == authorId && a.DeskId == actor.DeskId, cancellation);
        if (author is null || await FindAsync(change, author.ArticleId, cancellation) is not { } article) return Outcome.Nothing;
        if (personId is { } account && !await change.Data.Users.AnyAsync(p => p.Id == account, cancellation)) return Outcome.Nothing;
        (author.PersonId, author.Identity, author.NamedBy, author.NamedAt) = (personId, identity?.Trim() is { Length: > 0 } login ? login : null, actor.PersonId, change.Now);
        var facts = new Dictionary<string, string> { ["person"] = personId?.ToString("N") ?? "" };
        return await FinishAsync(change, article, "author.name", "author", author.Id, facts, identity ?? "", cancellation);
    }

    /// <summary>Legal lets the current revision go.</summary>
    public async Task<Outcome> SignOffAsync(Actor actor, Guid articleId, Guid revisionId, string note, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Legal)) return Outcome.NotAllowed("Only legal signs off.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, articleId, cancellation) is not { } article) return Outcome.Nothing;
        if (await Authorship.RefuseAuthorAsync(change, articleId, "sign it off", cancellation) is { } refused) return refused;
        if (article.CurrentRevisionId != revisionId) return new Stale("A newer revision was handed in since you opened this page.");
        if (await change.Data.SignOffs.AnyAsync(s => s.RevisionId == revisionId && s.PersonId == actor.PersonId, cancellation))
            return new Done(articleId, change.Now, IsNew: false);
        var row = new LegalSignOff
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            ArticleId = articleId,
            RevisionId = revisionId,
            PersonId = actor.PersonId,
            Note = note,
            At = change.Now,
        };
        change.Data.Add(row);
        return await FinishAsync(change, article, "legal.sign", "revision", revisionId, new Dictionary<string, string>(), note, cancellation);
    }

    /// <summary>Publishes the revision that the editor saw, if the gate is open at this very moment.</summary>
    public async Task<Outcome> PublishAsync(Actor actor, Guid articleId, Guid revisionId, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Editor)) return Outcome.NotAllowed("Only an editor publishes.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, articleId, cancellation) is not { } article) return Outcome.Nothing;
        if (article.CurrentRevisionId != revisionId) return new Stale("A newer revision was handed in since you opened this page.");
        if (await change.Data.Publications.AnyAsync(p => p.RevisionId == revisionId, cancellation)) return new Done(articleId, change.Now, IsNew: false);
        var (result, _) = await EvaluateAsync(change.Data, rules, article, change.Now, cancellation);
        if (result.State != GateState.Open)
            return Outcome.NotInThisState($"The gate is {result.State.ToString().ToLowerInvariant()}: {result.Holding} things hold it.", "Settle what the gate lists, then publish.");
        var content = await change.Data.Revisions.Where(r => r.Id == revisionId).Select(r => r.ContentHash).SingleAsync(cancellation);
        var audit = change.Record("article.publish", "revision", revisionId, articleId, new Dictionary<string, string>
        {
            ["content"] = content,
            ["claims"] = result.Sum.Claims.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["waived"] = result.Sum.Waived.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        change.Data.Add(new Publication
        {
            RevisionId = revisionId,
            DeskId = actor.DeskId,
            ArticleId = articleId,
            PersonId = actor.PersonId,
            At = change.Now,
            Gate = result,
            AuditId = audit.Id,
        });
        change.Data.Add(await new ReceiptStatement(change, article, result, rules.PolicyOf(article.Policy)).TakeAsync(cancellation));
        change.Due(new WorkOrder(LineStep.IssueReceipt, revisionId, articleId));
        change.Due(new WorkOrder(LineStep.WatchSources, revisionId, articleId));
        await change.CommitAsync(cancellation);
        return new Done(articleId, change.Now);
    }

    internal static async Task<(GateResult Result, DateTimeOffset? HoldsUntil)> EvaluateAsync(
        FactCheckDbContext data, PipelineRules rules, Article article, DateTimeOffset now, CancellationToken cancellation)
    {
        var ledger = await new GateLedgerReader(data, article, article.CurrentRevisionId, now, cancellation).ReadAsync();
        return (Gate.Evaluate(ledger.Facts, rules.PolicyOf(article.Policy), now), ledger.HoldsUntil);
    }

    // An evaluation that waits for a waiver to end is due much later; everything else that is due may say something new.
    private async Task<bool> MayHaveChangedAsync(FactCheckDbContext data, GateSnapshot gate, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var soon = now + Sweep.Soon;
        return gate.HoldsUntil <= now
            || await data.Outbox.AnyAsync(i => i.ArticleId == gate.ArticleId && (i.DueAt <= soon || i.Attempts > 0), cancellation);
    }

    private async Task<Refused?> RefuseWaiverAsync(Change change, Actor actor, Article article, WaiverInput waiver, CancellationToken cancellation)
    {
        if (!actor.Is(DeskRole.Editor)) return Outcome.NotAllowed("Only an editor waives.");
        if (string.IsNullOrWhiteSpace(waiver.Reason)) return Outcome.Missing("A waiver needs a reason.", "Say why, in a sentence that others will read.");
        if (waiver.Expires <= change.Now) return Outcome.Missing("A waiver needs an expiry in the future.", "Say until when the exception holds.");
        var limit = rules.PolicyOf(article.Policy).WaiverLimit;
        if (waiver.Expires > change.Now + limit) return Outcome.Missing($"The policy allows waivers for {limit.TotalDays:0} days at most.", "Choose an earlier day.");
        return await Authorship.RefuseAuthorAsync(change, article.Id, "waive anything here", cancellation);
    }

    private static Waiver New(
        Change change, Article article, WaiverSubject subject, WaiverInput input, Guid? reviewId = null, string claimKey = "", string findingId = "", Guid? beneficiary = null) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = article.DeskId,
        ArticleId = article.Id,
        Subject = subject,
        ReviewId = reviewId,
        ClaimKey = claimKey,
        FindingId = findingId,
        BeneficiaryId = beneficiary,
        Reason = input.Reason,
        PersonId = change.Actor?.PersonId ?? Guid.Empty,
        At = change.Now,
        ExpiresAt = input.Expires,
    };

    private static Task<Outcome> SaveAsync(Change change, Article article, Waiver row, string reason, CancellationToken cancellation)
    {
        change.Data.Add(row);
        var facts = new Dictionary<string, string> { ["subject"] = row.Subject.ToString(), ["finding"] = row.FindingId, ["claimKey"] = row.ClaimKey };
        return FinishAsync(change, article, "waiver.give", "waiver", row.Id, facts, reason, cancellation);
    }

    private static async Task<Outcome> FinishAsync(
        Change change, Article article, string action, string kind, Guid id, Dictionary<string, string> facts, string text, CancellationToken cancellation)
    {
        change.Record(action, kind, id, article.Id, facts, text);
        change.Due(new WorkOrder(LineStep.EvaluateGate, article.CurrentRevisionId, article.Id));
        await change.CommitAsync(cancellation);
        return new Done(id, change.Now);
    }

    private static Task<Article?> FindAsync(Change change, Guid articleId, CancellationToken cancellation) =>
        change.Data.Articles.SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == change.DeskId, cancellation);
}
