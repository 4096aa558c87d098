using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>One-time links by which somebody makes their own account: no administrator ever knows another one's password.</summary>
public sealed class Invitations(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>The words of the link, which exist at this moment only, or why there are none.</summary>
    public async Task<(string Words, Outcome Outcome)> MakeAsync(Actor actor, string name, IReadOnlyCollection<DeskRole> roles, string? address = null, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return ("", Outcome.NotAllowed("Only an administrator of the desk invites people."));
        if (name.Trim().Length == 0) return ("", Outcome.Missing("A name is missing: the invitation greets them by it."));
        if (roles.Count == 0) return ("", Outcome.Missing("A person of a desk has at least one role."));
        var words = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var change = await changes.BeginAsync(actor, cancellation);
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(), DeskId = actor.DeskId, Name = name.Trim(), Roles = [.. roles.Distinct().Select(r => r.ToString())], Hash = HashOf(words),
            Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim(),
            MadeBy = actor.PersonId, MadeAt = change.Now, ExpiresAt = change.Now + Life,
        };
        change.Data.Add(invitation);
        change.Record("invitation.make", "invitation", invitation.Id, null, new Dictionary<string, string> { ["roles"] = string.Join(' ', invitation.Roles) });
        await change.CommitAsync(cancellation);
        return (words, new Done(invitation.Id, change.Now));
    }

    /// <summary>Null where the link is unknown, used or past, or whoever made it may not invite any more.</summary>
    public async Task<Invitation?> ReadAsync(string words, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        return await FindAsync(data, words, clock.GetUtcNow(), cancellation);
    }

    /// <summary>Gives the new account the roles of its invitation, which is used up by it.</summary>
    public async Task<Outcome> AcceptAsync(string words, Guid personId, CancellationToken cancellation = default)
    {
        if (await ReadAsync(words, cancellation) is not { } read) return Outcome.Nothing;
        var inviter = new Actor(read.MadeBy, read.DeskId, new HashSet<DeskRole> { DeskRole.Administrator });
        await using var change = await changes.BeginAsync(inviter, cancellation);
        if (await FindAsync(change.Data, words, change.Now, cancellation) is not { } invitation) return Outcome.Nothing;
        (invitation.UsedAt, invitation.PersonId) = (change.Now, personId);
        change.Record("invitation.use", "invitation", invitation.Id, null);
        foreach (var role in invitation.Roles.Select(Enum.Parse<DeskRole>)) DeskAccess.Grant(change, personId, role);
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    private static Task<Invitation?> FindAsync(FactCheckDbContext data, string words, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = HashOf(words);
        return data.Invitations.SingleOrDefaultAsync(
            i => i.Hash == hash && i.UsedAt == null && i.ExpiresAt > now
                && data.Memberships.Any(m => m.DeskId == i.DeskId && m.PersonId == i.MadeBy && m.Role == DeskRole.Administrator), cancellation);
    }

    private static string HashOf(string words) => Digest.Of(Encoding.UTF8.GetBytes(words));
}
