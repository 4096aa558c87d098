using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>What an identity provider decides at a desk: the roles that its groups stand for. Roles that no rule names stay as administrators granted them.</summary>
public sealed class ProviderAccess(Changes changes, IDbContextFactory<FactCheckDbContext> contexts)
{
    /// <summary>The desk that the provider's people work at, or null where that is not clear.</summary>
    /// <param name="slug">Its name in addresses; empty where there is but one desk.</param>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<Guid?> DeskAsync(string slug, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        var desks = await data.Desks.Where(d => slug.Length == 0 || d.Slug == slug).Select(d => d.Id).Take(2).ToListAsync(cancellation);
        return desks is [var one] ? one : null;
    }

    public async Task<bool> IsOutAsync(Guid deskId, Guid personId, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        return await data.Deactivations.AnyAsync(d => d.DeskId == deskId && d.PersonId == personId, cancellation);
    }

    /// <summary>Makes the person's roles what the provider says, as far as its rules go.</summary>
    /// <param name="deskId">Where.</param>
    /// <param name="personId">Who.</param>
    /// <param name="given">Roles that the rules give to this person.</param>
    /// <param name="governed">Roles that any rule names; one of these that is not given is taken away.</param>
    /// <param name="provider">The issuer, for the record.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<Outcome> ApplyAsync(
        Guid deskId, Guid personId, IReadOnlySet<DeskRole> given, IReadOnlySet<DeskRole> governed, string provider, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
        if (await change.Data.Deactivations.AnyAsync(d => d.DeskId == deskId && d.PersonId == personId, cancellation))
        {
            change.Record("person.turn-away", "person", personId, null, new Dictionary<string, string> { ["by"] = provider });
            await change.CommitAsync(cancellation);
            return Outcome.NotAllowed("An administrator of the desk has deactivated this account.");
        }
        var now = await change.Data.Memberships.Where(m => m.DeskId == deskId && m.PersonId == personId).ToListAsync(cancellation);
        foreach (var role in given.Except(now.Select(m => m.Role)).Order()) DeskAccess.Grant(change, personId, role, provider);
        foreach (var gone in now.Where(m => governed.Contains(m.Role) && !given.Contains(m.Role)))
        {
            // A desk without an administrator could never be mended.
            if (gone.Role == DeskRole.Administrator && await change.Data.Memberships.CountAsync(m => m.DeskId == deskId && m.Role == DeskRole.Administrator, cancellation) == 1) continue;
            change.Data.Remove(gone);
            change.Record("right.revoke", "person", personId, null, DeskAccess.Facts(gone.Role, provider));
        }
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    /// <summary>Takes down that an account and a login of the provider belong together, or no longer do.</summary>
    public async Task NoteAsync(Guid deskId, string action, Guid personId, string provider, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginUnattendedAsync(deskId, cancellation);
        change.Record(action, "person", personId, null, new Dictionary<string, string> { ["by"] = provider });
        await change.CommitAsync(cancellation);
    }
}
