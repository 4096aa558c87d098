using FactCheck.Core.Checking;
using FactCheck.Core.Matching;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Claims;
using FactCheck.Data.Jobs;
using FactCheck.Data.Matching;
using FactCheck.Pipeline.Advising;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Compares one claim with one capture. What it finds is a suggestion until a proposer accepts it.</summary>
public sealed class MatchEvidence(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, PipelineRules rules, AdviceOrders advice, TimeProvider clock)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var captureId = work.SecondId ?? throw new InvalidOperationException($"{work.Key} names no capture.");
        var (claim, match) = await DecideAsync(work, captureId, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        if (claim is not null && match is not null && !await IsKnownAsync(change.Data, claim, captureId, cancellation))
        {
            change.Data.Add(ToRow(claim, captureId, match, change.Now));
            change.Data.AddRange(match.Evidence.Select((e, rank) => ToRow(claim, captureId, e, rank, change.Now)));
        }
        change.Due(new WorkOrder(LineStep.RunChecks, work.SubjectId, work.ArticleId));
        if (match is not null) advice.Place(change, work, work.SubjectId, captureId);
        await change.CommitAsync(cancellation);
    }

    private async Task<(ClaimRow? Claim, SourceMatch? Match)> DecideAsync(Work work, Guid captureId, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var claim = await data.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == work.SubjectId && c.RetiredAt == null, cancellation);
        if (claim is null || await IsKnownAsync(data, claim, captureId, cancellation)) return (claim, null);
        var state = await RevisionState.LoadAsync(data, claim.RevisionId, cancellation);
        var capture = await CaptureAsync(data, captureId, cancellation);
        if (state is null || capture is null || state.IndexOf(claim.Id) is not (>= 0 and var index)) return (claim, null);
        var captures = new Dictionary<string, Capture>(StringComparer.Ordinal) { [capture.Url] = capture };
        var before = claim.Quote is null ? [] : await CaptureReader.EarlierAsync(data, work.DeskId, captures, cancellation);
        var judgement = ArticleCheck.JudgeClaim(state.Reading, index, captures, rules.Check, clock.GetUtcNow(), before: before);
        return (claim, judgement.Readings.FirstOrDefault(r => r.Capture.Url == capture.Url)?.Match);
    }

    private static async Task<Capture?> CaptureAsync(FactCheckDbContext data, Guid captureId, CancellationToken cancellation)
    {
        var row = await data.Captures.AsNoTracking().SingleOrDefaultAsync(c => c.Id == captureId, cancellation);
        if (row is null) return null;
        return row.ToCapture(await data.Sources.Where(s => s.Id == row.SourceId).Select(s => s.Url).SingleAsync(cancellation));
    }

    private static Task<bool> IsKnownAsync(FactCheckDbContext data, ClaimRow claim, Guid captureId, CancellationToken cancellation) =>
        data.Matches.AnyAsync(m => m.DeskId == claim.DeskId && m.StatementKey == claim.StatementKey && m.CaptureId == captureId, cancellation);

    private static MatchRow ToRow(ClaimRow claim, Guid captureId, SourceMatch match, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = claim.DeskId,
        StatementKey = claim.StatementKey,
        CaptureId = captureId,
        Outcome = match.Outcome,
        Score = match.Score,
        Facets = match.Facets,
        Quotes = match.Quotes,
        Reason = match.Reason,
        At = now,
    };

    private static EvidenceRow ToRow(ClaimRow claim, Guid captureId, Evidence evidence, int rank, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = claim.DeskId,
        StatementKey = claim.StatementKey,
        CaptureId = captureId,
        Rank = rank,
        Passage = evidence.Passage,
        Sentence = evidence.Sentence,
        Relevance = evidence.Relevance,
        Stance = evidence.Stance,
        At = now,
    };
}
