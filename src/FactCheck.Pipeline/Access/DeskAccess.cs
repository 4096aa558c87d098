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
        if (await change.Data.Deactivations.SingleOrDefaultAsync(d => d.DeskId == actor.DeskId && d.PersonId == personId, cancellation) is { } put)
        {
            change.Data.Remove(put);
            change.Record("person.reactivate", "person", personId, null);
        }
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

    /// <summary>Takes every right at the desk, ends sessions and tokens. The person stays in the history, by name.</summary>
    public async Task<Outcome> DeactivateAsync(Actor actor, Guid personId, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return OnlyAdministrators();
        if (personId == actor.PersonId) return Outcome.NotInThisState("Nobody deactivates themselves.", "Another administrator can.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var rights = await change.Data.Memberships.Where(m => m.DeskId == actor.DeskId && m.PersonId == personId).ToListAsync(cancellation);
        if (rights.Count == 0) return Outcome.Nothing;
        change.Data.RemoveRange(rights);
        change.Data.Add(new Deactivation { DeskId = actor.DeskId, PersonId = personId, By = actor.PersonId, At = change.Now });
        await change.Data.Sessions.Where(s => s.DeskId == actor.DeskId && s.PersonId == personId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, change.Now), cancellation);
        await change.Data.ApiTokens.Where(t => t.DeskId == actor.DeskId && t.PersonId == personId && t.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, change.Now), cancellation);
        change.Record("person.deactivate", "person", personId, null, new Dictionary<string, string> { ["roles"] = string.Join(' ', rights.Select(r => r.Role)) });
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    /// <summary>Takes down what an administrator did to somebody's sign-in.</summary>
    public async Task<Outcome> NoteAsync(Actor actor, string action, Guid personId, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return OnlyAdministrators();
        await using var change = await changes.BeginAsync(actor, cancellation);
        change.Record(action, "person", personId, null);
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    /// <summary>Whether a password alone is enough at this desk, for all or for some roles.</summary>
    public async Task<Outcome> NeedSecondFactorAsync(Actor actor, bool needed, IReadOnlyCollection<DeskRole> roles, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return OnlyAdministrators();
        await using var change = await changes.BeginAsync(actor, cancellation);
        var desk = await change.Data.Desks.SingleAsync(d => d.Id == actor.DeskId, cancellation);
        List<string> names = [.. roles.Distinct().Order().Select(r => r.ToString())];
        if (desk.NeedsSecondFactor == needed && desk.SecondFactorRoles.SequenceEqual(names)) return new Done(desk.Id, change.Now, IsNew: false);
        (desk.NeedsSecondFactor, desk.SecondFactorRoles) = (needed, names);
        change.Record("desk.second-factor", "desk", desk.Id, null, new Dictionary<string, string> { ["needed"] = needed ? "yes" : "no", ["roles"] = string.Join(' ', names) });
        await change.CommitAsync(cancellation);
        return new Done(desk.Id, change.Now);
    }

    internal static void Grant(Change change, Guid personId, DeskRole role, string by = "")
    {
        change.Data.Add(new Membership
        {
            DeskId = change.DeskId,
            PersonId = personId,
            Role = role,
            GrantedAt = change.Now,
            GrantedBy = change.Actor?.PersonId,
        });
        change.Record("right.grant", "person", personId, null, Facts(role, by));
    }

    private static Task<Membership?> FindAsync(Change change, Guid personId, DeskRole role, CancellationToken cancellation) =>
        change.Data.Memberships.SingleOrDefaultAsync(m => m.DeskId == change.DeskId && m.PersonId == personId && m.Role == role, cancellation);

    internal static Dictionary<string, string> Facts(DeskRole role, string by = "")
    {
        var facts = new Dictionary<string, string> { ["role"] = role.ToString() };
        if (by.Length > 0) facts["by"] = by;
        return facts;
    }

    private static Refused OnlyAdministrators() => Outcome.NotAllowed("Only an administrator of the desk grants and revokes rights.");
}
