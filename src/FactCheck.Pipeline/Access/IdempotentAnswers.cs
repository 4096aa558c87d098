using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>What writes with an Idempotency-Key led to, kept for a day: the same key again gets the same answer and does nothing.</summary>
public sealed class IdempotentAnswers(Changes changes)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // A request that has not answered for so long died with its process; its key may be used again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Takes a key for a request, or gives what stands under it: an answer, or one without a status that is still being made.</summary>
    /// <param name="actor">Whose key it is: keys of two people never meet.</param>
    /// <param name="key">As the client chose it.</param>
    /// <param name="request">Digest of method, path and body.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>Null where the key is now this request's.</returns>
    public async Task<IdempotentAnswer?> TakeAsync(Actor actor, string key, string request, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var before = change.Now - Kept;
        await change.Data.IdempotentAnswers.Where(a => a.DeskId == actor.DeskId && a.At < before).ExecuteDeleteAsync(cancellation);
        var earlier = await change.Data.IdempotentAnswers.SingleOrDefaultAsync(a => a.DeskId == actor.DeskId && a.PersonId == actor.PersonId && a.Key == key, cancellation);
        if (earlier is not null && (earlier.Status != 0 || earlier.At > change.Now - Patience)) return earlier;
        if (earlier is not null) change.Data.Remove(earlier);
        await change.Data.SaveChangesAsync(cancellation);
        change.Data.Add(new IdempotentAnswer
        {
            DeskId = actor.DeskId, PersonId = actor.PersonId, Key = key, Request = request, Status = 0, Location = "", Body = "", At = change.Now,
        });
        await change.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Keeps the answer under its key.</summary>
    public async Task KeepAsync(Actor actor, string key, int status, string location, string body, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        await change.Data.IdempotentAnswers.Where(a => a.DeskId == actor.DeskId && a.PersonId == actor.PersonId && a.Key == key).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Status, status).SetProperty(a => a.Location, location).SetProperty(a => a.Body, body), cancellation);
        await change.CommitAsync(cancellation);
    }

    /// <summary>Gives the key back: nothing was done under it.</summary>
    public async Task ReleaseAsync(Actor actor, string key, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        await change.Data.IdempotentAnswers.Where(a => a.DeskId == actor.DeskId && a.PersonId == actor.PersonId && a.Key == key).ExecuteDeleteAsync(cancellation);
        await change.CommitAsync(cancellation);
    }
}
