using System.Text.Json;
using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Keeping;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Records;

/// <summary>
/// The sealed audit log as a signed file that verifies offline. What other desks did, what was not asked for and what would give a private source away
/// stand in it as number and hash alone, so the chain is whole whatever is selected.
/// </summary>
public sealed class AuditExport(IDbContextFactory<FactCheckDbContext> contexts, SigningKeys keys)
{
    /// <summary>The file, or null where the person may not have it.</summary>
    public async Task<string?> WriteAsync(Actor actor, AuditSelection selection, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Administrator, DeskRole.Head, DeskRole.Editor)) return null;
        await using var data = contexts.CreateDbContext();
        var asked = selection.Of(data.Audit.AsNoTracking(), actor.DeskId);
        var links = await (from seal in data.AuditSeals.AsNoTracking()
                           join row in data.Audit.AsNoTracking() on seal.AuditId equals row.Id
                           join text in data.AuditTexts.AsNoTracking() on row.Id equals text.AuditId into texts
                           from text in texts.DefaultIfEmpty()
                           orderby seal.Number
                           select new { seal.Number, seal.Hash, Row = row, text.Text, text.Salt, IsMeant = asked.Any(a => a.Id == row.Id) }).ToListAsync(cancellation);
        var points = await (from point in data.AuditCheckpoints.AsNoTracking()
                            join key in data.SigningKeys.AsNoTracking() on point.KeyId equals key.Id
                            select new SignedCheckpoint(point.Number, point.Hash, point.At, key.PublicKey, point.Signature)).ToDictionaryAsync(p => p.Checkpoint, cancellation);
        var secret = await PrivateWords.OfDeskAsync(data, actor.DeskId, cancellation);
        var records = new List<JsonElement>();
        foreach (var link in links)
        {
            records.Add((link.IsMeant && !secret.AreIn(link.Row, link.Text)
                ? new AuditExportLink(link.Number, link.Hash, AuditSealer.ToEntry(link.Row), link.Text, link.Text is null ? null : link.Salt)
                : new AuditExportLink(link.Number, link.Hash, null)).ToRecord());
            if (points.Remove(link.Number, out var point)) records.Add(point.ToRecord());
        }
        // What was signed and is no longer there is said, not left out.
        records.AddRange(points.Values.OrderBy(p => p.Checkpoint).Select(p => p.ToRecord()));
        return await keys.SignAsync(SignedFile.Audit, records, cancellation);
    }
}
