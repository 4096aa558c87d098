using FactCheck.Core.Gates;
using FactCheck.Data.Gates;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Writes what the gate says after every change. It decides nothing that <see cref="Core.Gates.Gate"/> does not.</summary>
public sealed class EvaluateGate(Changes changes, PipelineRules rules)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        // All inside the transaction: what it reads cannot change before it is saved.
        await using var change = await changes.BeginAsync(work, cancellation);
        var article = await change.Data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.CurrentRevisionId == work.SubjectId, cancellation);
        if (article is not null)
        {
            var (result, until) = await GateDesk.EvaluateAsync(change.Data, rules, article, change.Now, cancellation);
            var gate = await change.Data.Gates.SingleOrDefaultAsync(g => g.RevisionId == work.SubjectId, cancellation);
            if (gate?.State != result.State) change.Tell(EventKind.GateChanged, work.SubjectId, article.Id, StateFacts(gate?.State, result.State));
            if (gate is null)
            {
                change.Data.Add(new GateSnapshot
                {
                    RevisionId = work.SubjectId,
                    DeskId = work.DeskId,
                    ArticleId = article.Id,
                    State = result.State,
                    Result = result,
                    At = change.Now,
                    StateAt = change.Now,
                    HoldsUntil = until,
                });
            }
            else
            {
                if (gate.State != result.State) gate.StateAt = change.Now;
                (gate.State, gate.Result, gate.At, gate.HoldsUntil) = (result.State, result, change.Now, until);
            }
            foreach (var pull in await change.Data.PullRequestArticles.Where(f => f.ArticleId == article.Id).Select(f => f.PullRequestId).ToListAsync(cancellation))
                change.Due(new WorkOrder(LineStep.PublishChecks, pull, null));
            if (until is { } end) change.Due(new WorkOrder(LineStep.EvaluateGate, work.SubjectId, article.Id) { Delay = end - change.Now });
        }
        await change.CommitAsync(cancellation);
    }

    private static Dictionary<string, string> StateFacts(GateState? was, GateState became)
    {
        var facts = new Dictionary<string, string> { ["state"] = became.ToString().ToLowerInvariant() };
        if (was is { } before) facts["was"] = before.ToString().ToLowerInvariant();
        return facts;
    }
}
