using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Records;

/// <summary>
/// Chains what is committed, once for the whole database. Every process may try; a second sealer does no harm: a number of the chain is a key, so the slower one
/// saves nothing and looks again.
/// </summary>
public sealed class AuditSealer(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers, TimeProvider clock)
{
    private const int Batch = 500;

    // "auditsea" in bytes: any number that nothing else locks.
    private const long LockKey = 0x6175646974736561;

    // Rows are numbered when they are inserted and may be committed in another order; nothing is so late as this many others.
    private const int Latecomers = 10_000;

    private bool _hasLookedEverywhere;

    /// <summary>Seals what waits and says how many rows that were.</summary>
    public async Task<int> SealAsync(CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        await using var transaction = await data.Database.BeginTransactionAsync(cancellation);
        if (!await writers.TryTakeAsync(data, LockKey, cancellation)) return 0;
        var last = await data.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
        var rows = await WaitingAsync(data, last, cancellation);
        _hasLookedEverywhere |= rows.Count < Batch;
        if (rows.Count == 0) return 0;
        var (number, hash) = last is null ? (0L, AuditChain.Genesis) : (last.Number, last.Hash);
        foreach (var row in rows)
        {
            hash = AuditChain.Hash(hash, ++number, ToEntry(row));
            data.Add(new AuditSeal { Number = number, AuditId = row.Id, Hash = hash, At = clock.GetUtcNow() });
        }
        try
        {
            await data.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return rows.Count;
        }
        catch (DbUpdateException)
        {
            // Another process sealed meanwhile.
            return 0;
        }
    }

    /// <summary>The first link that does not hold, or an audit row that was sealed and is gone; null where the whole chain holds.</summary>
    public async Task<ChainBreak?> VerifyAsync(CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var rows = await (from seal in data.AuditSeals.AsNoTracking()
                          join row in data.Audit.AsNoTracking() on seal.AuditId equals row.Id
                          orderby seal.Number
                          select new { seal.Number, seal.Hash, Row = row }).ToListAsync(cancellation);
        return AuditChain.Verify(rows.Select(r => new AuditLink(r.Number, r.Hash, ToEntry(r.Row))));
    }

    private async Task<List<AuditRow>> WaitingAsync(FactCheckDbContext data, AuditSeal? last, CancellationToken cancellation)
    {
        var from = 0L;
        if (_hasLookedEverywhere && last is not null)
            from = await data.Audit.Where(r => r.Id == last.AuditId).Select(r => r.Sequence).SingleAsync(cancellation) - Latecomers;
        return await data.Audit.AsNoTracking()
            .Where(r => r.Sequence > from && !data.AuditSeals.Any(s => s.AuditId == r.Id))
            .OrderBy(r => r.Sequence).Take(Batch).ToListAsync(cancellation);
    }

    internal static AuditEntry ToEntry(AuditRow row) => new()
    {
        Id = row.Id,
        Desk = row.DeskId,
        // The database keeps microseconds.
        At = row.At,
        Actor = row.ActorId,
        Token = row.TokenId,
        Action = row.Action,
        SubjectKind = row.SubjectKind,
        Subject = row.SubjectId,
        Article = row.ArticleId,
        Facts = row.Facts,
        TextHash = row.TextHash,
    };
}
