using System.Text.Json.Nodes;
using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Records;
using FactCheck.Data.Watching;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Publishing;

/// <summary>Signs the receipt of a correction, once its audit entry is sealed and the receipt before it is signed: it names that one's hash.</summary>
public sealed class IssueCorrection(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, SigningKeys keys)
{
    /// <summary>What the correction's receipt will say: the publication's own statement, and every correction of it so far.</summary>
    internal static async Task<CorrectionReceipt> TakeAsync(Change change, Correction correction, AuditRow audit, CancellationToken cancellation)
    {
        var published = await change.Data.Receipts.Where(r => r.RevisionId == correction.RevisionId).Select(r => r.Statement).SingleAsync(cancellation);
        var said = (JsonNode.Parse(published)?.AsArray() ?? []).Select(r => r?.DeepClone());
        var before = await change.Data.Corrections.AsNoTracking().Where(c => c.RevisionId == correction.RevisionId).OrderBy(c => c.At).ToListAsync(cancellation);
        var records = new JsonArray([.. said, .. before.Append(correction).Select(c => (JsonNode)EarlierReceipt.Of(c))]);
        return new()
        {
            CorrectionId = correction.Id, DeskId = correction.DeskId, ArticleId = correction.ArticleId, RevisionId = correction.RevisionId, At = correction.At,
            AuditId = audit.Id, Statement = records.ToJsonString(),
        };
    }

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (receipt, seal, previous) = await LoadAsync(work, cancellation);
        var text = receipt is { Text: "" } && seal is not null && previous is { Length: > 0 }
            ? await keys.SignAsync(SignedFile.Receipt, IssueReceipt.Records(receipt.Statement, seal, previous), cancellation) : null;

        await using var change = await changes.BeginAsync(work, cancellation);
        if (text is not null)
        {
            await change.Data.CorrectionReceipts.Where(r => r.CorrectionId == work.SubjectId && r.Text == "").ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Text, text).SetProperty(r => r.SignedAt, change.Now), cancellation);
        }
        else if (receipt is { Text: "" }) change.Due(new WorkOrder(LineStep.IssueCorrection, work.SubjectId, work.ArticleId) { Delay = IssueReceipt.UntilSealed });
        await change.CommitAsync(cancellation);
    }

    private async Task<(CorrectionReceipt? Receipt, AuditSeal? Seal, string? Previous)> LoadAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        if (await data.CorrectionReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.CorrectionId == work.SubjectId, cancellation) is not { } receipt) return (null, null, null);
        var seal = await data.AuditSeals.AsNoTracking().SingleOrDefaultAsync(s => s.AuditId == receipt.AuditId, cancellation);
        return (receipt, seal, await EarlierReceipt.BeforeAsync(data, receipt.ArticleId, receipt.At, cancellation));
    }
}
