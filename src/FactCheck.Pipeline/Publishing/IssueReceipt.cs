using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Records;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Publishing;

/// <summary>Signs the receipt of a publication as soon as its audit entry has its place in the chain.</summary>
public sealed class IssueReceipt(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, SigningKeys keys)
{
    internal static readonly TimeSpan UntilSealed = TimeSpan.FromMilliseconds(300);

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (receipt, seal, previous) = await LoadAsync(work, cancellation);
        var isReady = receipt is { Text: "" } && seal is not null && previous != "";
        var text = isReady && receipt is not null && seal is not null ? await keys.SignAsync(SignedFile.Receipt, Records(receipt.Statement, seal, previous), cancellation) : null;

        await using var change = await changes.BeginAsync(work, cancellation);
        if (text is not null)
        {
            await change.Data.Receipts.Where(r => r.RevisionId == work.SubjectId && r.Text == "").ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Text, text).SetProperty(r => r.SignedAt, change.Now), cancellation);
        }
        else if (receipt is { Text: "" }) change.Due(new WorkOrder(LineStep.IssueReceipt, work.SubjectId, work.ArticleId) { Delay = UntilSealed });
        await change.CommitAsync(cancellation);
    }

    /// <summary>The records of a statement, with the receipt before it and the place of its entry in the audit log.</summary>
    internal static List<JsonElement> Records(string statement, AuditSeal seal, string? previous)
    {
        var records = JsonSerializer.Deserialize<List<JsonElement>>(statement) ?? [];
        if (previous is not null) records.Add(JsonSerializer.SerializeToElement(EarlierReceipt.Previous(previous)));
        var place = new JsonObject { ["type"] = "audit", ["number"] = seal.Number, ["hash"] = seal.Hash };
        return [.. records, JsonSerializer.SerializeToElement(place)];
    }

    private async Task<(ReceiptRow? Receipt, AuditSeal? Seal, string? Previous)> LoadAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var receipt = await data.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == work.SubjectId, cancellation);
        var publication = await data.Publications.Where(p => p.RevisionId == work.SubjectId).Select(p => new { p.AuditId, p.At }).SingleOrDefaultAsync(cancellation);
        if (receipt is null || publication is null) return (null, null, null);
        var seal = await data.AuditSeals.AsNoTracking().SingleOrDefaultAsync(s => s.AuditId == publication.AuditId, cancellation);
        return (receipt, seal, await EarlierReceipt.BeforeAsync(data, receipt.ArticleId, publication.At, cancellation));
    }
}
