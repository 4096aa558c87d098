using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>Approves low-risk proposals together, once a sample of them was read one by one. Each is approved by itself, bound to the fingerprint that its approver saw.</summary>
public sealed class BatchApproval(ReviewDesk desk, IDbContextFactory<FactCheckDbContext> contexts)
{
    /// <param name="proposals">Reviews with the fingerprints that the approver saw.</param>
    /// <param name="read">Those that the approver says to have read beside their evidence.</param>
    public async Task<HandedOut> ApproveAsync(
        Actor actor, IReadOnlyDictionary<Guid, string> proposals, IReadOnlySet<Guid> read, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(actor, proposals, read, cancellation) is { } refused) return new(new Dictionary<Guid, int>(), proposals.Count, refused);
        var sample = SampleRule.Of(proposals.Values).Count;
        var note = $"Together with other low-risk claims: {proposals.Count} in all, a sample of {sample} read beside their evidence.";
        var approved = 0;
        Outcome? first = null;
        foreach (var (review, fingerprint) in proposals)
        {
            var outcome = await desk.ActAsync(actor, review, ReviewAction.Approve, new() { Fingerprint = fingerprint, Reason = note }, cancellation);
            if (outcome is Done) approved++;
            else first ??= outcome;
        }
        return new(new Dictionary<Guid, int> { [actor.PersonId] = approved }, proposals.Count, first);
    }

    private async Task<Outcome?> RefuseAsync(Actor actor, IReadOnlyDictionary<Guid, string> proposals, IReadOnlySet<Guid> read, CancellationToken cancellation)
    {
        if (proposals.Count == 0) return Outcome.Missing("No proposal is selected.", "Reload the room.");
        await using var data = contexts.CreateDbContext();
        var ids = proposals.Keys.ToArray();
        var low = await data.Reviews.CountAsync(r => ids.Contains(r.Id) && r.DeskId == actor.DeskId && r.Risk == RiskClass.Low, cancellation);
        if (low < ids.Length) return Outcome.Missing("Only low-risk claims are approved together.", "Approve the others one by one.");
        var sample = SampleRule.Of(proposals.Values);
        var unread = proposals.Count(p => sample.Contains(p.Value) && !read.Contains(p.Key));
        return unread == 0
            ? null
            : Outcome.Missing($"{unread} of the {sample.Count} claims of the sample {(unread == 1 ? "is" : "are")} not marked as read.", "Read each of them beside its evidence, then tick it.");
    }
}
