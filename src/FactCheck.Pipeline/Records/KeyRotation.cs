using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Records;

/// <summary>Retires the key in use: the next thing is signed with a new one, and what the old one signed still verifies, as public keys stay.</summary>
public sealed class KeyRotation(Changes changes)
{
    public async Task<Outcome> RotateAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only administrators retire a signing key.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        await change.Data.SigningKeys.Where(k => k.RetiredAt == null).ExecuteUpdateAsync(set => set.SetProperty(k => k.RetiredAt, change.Now), cancellation);
        change.Record("signing.rotate", "desk", actor.DeskId, null);
        await change.CommitAsync(cancellation);
        return new Done(actor.DeskId, change.Now);
    }
}
