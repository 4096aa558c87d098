using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Records;

/// <summary>Signs the end of the chain, once an hour while it grows: a chain that was rewritten as a whole no longer agrees with what was signed.</summary>
public sealed class AuditCheckpoints(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers, TimeProvider clock, SigningKeys keys)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Signs the last link where an hour has passed since the last signature and something was added; says whether it did.</summary>
    public async Task<bool> SignAsync(CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var last = await data.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
        var before = await data.AuditCheckpoints.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow();
        if (last is null || before?.Number == last.Number || before?.At > now - Every) return false;
        var (key, signature) = await keys.SignAsync(SignedCheckpoint.Payload(last.Number, last.Hash, now), cancellation);
        using var turn = await writers.EnterAsync(cancellation);
        data.Add(new AuditCheckpoint { Number = last.Number, Hash = last.Hash, At = now, KeyId = key, Signature = signature });
        try
        {
            await data.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another process signed the same link.
            return false;
        }
    }

    /// <summary>The first checkpoint that the chain no longer agrees with, or whose signature does not hold; null where all do.</summary>
    public async Task<ChainBreak?> VerifyAsync(CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var publicKeys = await data.SigningKeys.AsNoTracking().ToDictionaryAsync(k => k.Id, k => k.PublicKey, cancellation);
        foreach (var point in await data.AuditCheckpoints.AsNoTracking().OrderBy(c => c.Number).ToListAsync(cancellation))
        {
            var hash = await data.AuditSeals.Where(s => s.Number == point.Number).Select(s => s.Hash).SingleOrDefaultAsync(cancellation);
            if (hash != point.Hash) return new(point.Number, hash is null ? "a link that was signed is gone" : "the chain is not the one that was signed");
            if (!new SignedCheckpoint(point.Number, point.Hash, point.At, publicKeys[point.KeyId], point.Signature).Holds())
                return new(point.Number, "the signature of this checkpoint does not hold");
        }
        return null;
    }
}
