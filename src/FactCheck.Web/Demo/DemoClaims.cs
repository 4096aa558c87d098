using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Demo;

/// <summary>Moves the demo's claims as people do: through the review desk, with the fingerprint that stands there.</summary>
internal sealed class DemoClaims(IServiceProvider services)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ReviewDesk _desk = services.GetRequiredService<ReviewDesk>();
    private readonly IDbContextFactory<FactCheckDbContext> _contexts = services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>();

    /// <summary>Waits until the assembly line has nothing due for the article.</summary>
    public async Task SettleAsync(Guid article)
    {
        var started = Environment.TickCount64;
        while (Environment.TickCount64 - started < Patience.TotalMilliseconds)
        {
            await using var data = _contexts.CreateDbContext();
            var soon = DateTimeOffset.UtcNow.AddMinutes(5);
            var sources = data.Citations.Where(c => data.Articles.Any(a => a.Id == article && a.CurrentRevisionId == c.RevisionId)).Select(c => c.SourceId);
            if (!await data.Outbox.AnyAsync(o => !o.Stuck && o.DueAt < soon && (o.ArticleId == article || sources.Contains(o.SubjectId)))) return;
            await Task.Delay(100);
        }
        throw new TimeoutException("The demo's article was not finished within two minutes.");
    }

    public async Task<IReadOnlyList<Review>> AllAsync(Guid article)
    {
        await using var data = _contexts.CreateDbContext();
        return await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article && r.State != ReviewState.Superseded).OrderBy(r => r.ClaimNumber).ToListAsync();
    }

    /// <summary>The first claim nobody has decided whose text has these words, or null.</summary>
    public async Task<Review?> FindAsync(Guid article, string words) =>
        (await AllAsync(article)).FirstOrDefault(r => r.State == ReviewState.Open && r.ClaimText.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>A claim whose approval new words made void, or null.</summary>
    public async Task<Review?> VoidAsync(Guid article) => (await AllAsync(article)).FirstOrDefault(r => r.VoidDifference.Length > 0);

    public async Task<Guid?> RevisionAsync(Guid article)
    {
        await using var data = _contexts.CreateDbContext();
        return await data.Articles.Where(a => a.Id == article).Select(a => (Guid?)a.CurrentRevisionId).SingleOrDefaultAsync();
    }

    public async Task TakeAsync(Actor who, Review? review)
    {
        if (review is not null) await ActAsync(who, review.Id, ReviewAction.Take, new());
    }

    public Task ReleaseAsync(Actor who, Guid review) => ActAsync(who, review, ReviewAction.Release, new());

    /// <summary>Takes the claim and proposes a verdict with the best passage of each source that was read.</summary>
    public async Task ProposeAsync(Actor who, Review? review, Verdict verdict, string reason, string wording = "")
    {
        if (review is null) return;
        await TakeAsync(who, review);
        await ActAsync(who, review.Id, ReviewAction.Propose, new() { Verdict = verdict, Reason = reason, Wording = wording, Evidence = await BestAsync(review) });
    }

    public Task ApproveAsync(Actor who, Guid review) => ActAsync(who, review, ReviewAction.Approve, new());

    public Task ReturnAsync(Actor who, Guid review, string reason) => ActAsync(who, review, ReviewAction.Return, new() { Reason = reason });

    public Task DisputeAsync(Actor who, Guid review, string reason) => ActAsync(who, review, ReviewAction.Dispute, new() { Reason = reason });

    public Task AskHelpAsync(Actor who, Guid review, string question) => ActAsync(who, review, ReviewAction.AskHelp, new() { Question = question });

    public Task WaiveAsync(Actor who, Guid review, string reason, DateTimeOffset until) => ActAsync(who, review, ReviewAction.Waive, new() { Reason = reason, Expires = until });

    /// <summary>Marks all sentences but the last few as read.</summary>
    public async Task MarkReadAsync(Actor who, Guid article, int leave)
    {
        await using var data = _contexts.CreateDbContext();
        var revision = await data.Articles.Where(a => a.Id == article).Select(a => a.CurrentRevisionId).SingleAsync();
        var sentences = await data.Sentences.Where(s => s.RevisionId == revision).OrderBy(s => s.Number).Select(s => s.Id).ToListAsync();
        await services.GetRequiredService<CoverageDesk>().MarkSeenAsync(who, revision, [.. sentences.SkipLast(leave)]);
    }

    private async Task<IReadOnlyList<Guid>> BestAsync(Review review)
    {
        await using var data = _contexts.CreateDbContext();
        return await data.Evidence.Where(e => e.Rank == 0 && data.Claims.Any(c => c.Id == review.ClaimId && c.StatementKey == e.StatementKey)).Select(e => e.Id).ToListAsync();
    }

    private async Task ActAsync(Actor who, Guid review, ReviewAction action, ActionInput input)
    {
        await using var data = _contexts.CreateDbContext();
        var fingerprint = await data.Reviews.Where(r => r.Id == review).Select(r => r.Fingerprint).SingleAsync();
        var outcome = await _desk.ActAsync(who, review, action, input with { Fingerprint = fingerprint });
        if (outcome is not Done) throw new InvalidOperationException($"The demo could not {action} a claim: {outcome}");
    }
}
