using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Desks and rights. Accounts themselves are made by Identity; what they may do at a desk is granted here and recorded.</summary>
public sealed class DeskAccess(Changes changes)
{
    /// <summary>A new desk and its first administrator: nobody could grant that right, so nobody is named for it.</summary>
    public async Task<Outcome> OpenDeskAsync(string name, string slug, Guid administrator, CancellationToken cancellation = default)
    {
        var id = Guid.CreateVersion7();
        await using var change = await changes.BeginUnattendedAsync(id, cancellation);
        if (await change.Data.Desks.AnyAsync(d => d.Slug == slug, cancellation))
            return Outcome.Missing($"There is a desk called {slug} already.", "Choose another name.");
        change.Data.Add(new Desk { Id = id, Name = name, Slug = slug, CreatedAt = change.Now });
        Grant(change, administrator, DeskRole.Administrator);
        change.Record("desk.open", "desk", id, null);
        await change.CommitAsync(cancellation);
        return new Done(id, change.Now);
    }

    public async Task<Outcome> GrantAsync(Actor actor, Guid personId, DeskRole role, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return OnlyAdministrators();
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (!await change.Data.Users.AnyAsync(p => p.Id == personId, cancellation)) return Outcome.Nothing;
        if (await FindAsync(change, personId, role, cancellation) is not null) return new Done(personId, change.Now, IsNew: false);
        Grant(change, personId, role);
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    public async Task<Outcome> RevokeAsync(Actor actor, Guid personId, DeskRole role, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return OnlyAdministrators();
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change, personId, role, cancellation) is not { } membership) return Outcome.Nothing;
        if (role == DeskRole.Administrator && await change.Data.Memberships.CountAsync(
                m => m.DeskId == actor.DeskId && m.Role == DeskRole.Administrator, cancellation) == 1)
        {
            return Outcome.NotInThisState("A desk needs an administrator, and this is its last one.", "Make somebody else administrator first.");
        }
        change.Data.Remove(membership);
        change.Record("right.revoke", "person", personId, null, Facts(role));
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    private static void Grant(Change change, Guid personId, DeskRole role)
    {
        change.Data.Add(new Membership
        {
            DeskId = change.DeskId,
            PersonId = personId,
            Role = role,
            GrantedAt = change.Now,
            GrantedBy = change.Actor?.PersonId,
        });
        change.Record("right.grant", "person", personId, null, Facts(role));
    }

    private static Task<Membership?> FindAsync(Change change, Guid personId, DeskRole role, CancellationToken cancellation) =>
        change.Data.Memberships.SingleOrDefaultAsync(m => m.DeskId == change.DeskId && m.PersonId == personId && m.Role == role, cancellation);

    private static Dictionary<string, string> Facts(DeskRole role) => new() { ["role"] = role.ToString() };

    private static Refused OnlyAdministrators() => Outcome.NotAllowed("Only an administrator of the desk grants and revokes rights.");
}
