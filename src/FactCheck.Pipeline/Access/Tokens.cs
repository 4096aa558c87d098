using System.Text;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Keys for machines: shown once, kept as a hash, scoped, expiring, revocable. A token can never do more than its owner.</summary>
public sealed class Tokens(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock)
{
    private const int ShownCharacters = 7;

    // A row is not written for every request: people want to know whether a token is in use, not when exactly.
    private static readonly TimeSpan Seen = TimeSpan.FromMinutes(5);

    public async Task<TokenSecret> IssueAsync(
        Actor actor, string name, IReadOnlyList<string> scopes, DateTimeOffset? expires, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var secret = Make(change, actor.PersonId, name, scopes, expires);
        await change.CommitAsync(cancellation);
        return secret;
    }

    /// <summary>A token for a machine's account, made by an administrator; null where there is none, and why.</summary>
    public async Task<(TokenSecret? Secret, Outcome Outcome)> IssueForAsync(
        Actor actor, Guid machineId, string name, IReadOnlyList<string> scopes, DateTimeOffset? expires, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return (null, Outcome.NotAllowed("Only an administrator of the desk makes tokens for machines."));
        if (scopes.Count == 0) return (null, Outcome.Missing("A token without a scope opens nothing.", "Choose what it may do."));
        await using var change = await changes.BeginAsync(actor, cancellation);
        // Nobody makes a key to another person's account, administrators included.
        var isOurs = await change.Data.Users.AnyAsync(p => p.Id == machineId && p.IsService, cancellation)
            && await change.Data.Memberships.AnyAsync(m => m.DeskId == actor.DeskId && m.PersonId == machineId, cancellation);
        if (!isOurs) return (null, Outcome.Nothing);
        var secret = Make(change, machineId, name.Trim(), scopes, expires);
        await change.CommitAsync(cancellation);
        return (secret, new Done(secret.Id, change.Now));
    }

    /// <summary>The holder of a token, or null where it is unknown, expired or revoked, or its owner has no right at the desk any more.</summary>
    public async Task<TokenHolder?> FindAsync(string words, CancellationToken cancellation = default)
    {
        if (!words.StartsWith(TokenWords.Mark, StringComparison.Ordinal) || TokenWords.IsMistyped(words)) return null;
        var hash = HashOf(words);
        await using var data = contexts.CreateDbContext();
        var found = await data.ApiTokens.AsNoTracking().Where(t => t.Hash == hash)
            .Select(t => new { Token = t, Roles = data.Memberships.Where(m => m.DeskId == t.DeskId && m.PersonId == t.PersonId).Select(m => m.Role).ToList() })
            .SingleOrDefaultAsync(cancellation);
        if (found is not { Token: var token, Roles: var roles }) return null;
        if (token.RevokedAt is not null || token.ExpiresAt <= clock.GetUtcNow())
        {
            await RefuseAsync(token, cancellation);
            return null;
        }
        if (roles.Count == 0) return null;
        var actor = new Actor(token.PersonId, token.DeskId, roles.ToHashSet(), token.Id);
        if (token.LastUsedAt is not { } last || last + Seen < clock.GetUtcNow()) await UseAsync(actor, token.Id, cancellation);
        return new(actor, token.Scopes);
    }

    // Whoever still holds it is told to the desk whose it was. How many can be tried in a minute is limited at the door.
    private async Task RefuseAsync(ApiToken token, CancellationToken cancellation)
    {
        await using var change = await changes.BeginUnattendedAsync(token.DeskId, cancellation);
        change.Record("token.refuse", "token", token.Id, null, new Dictionary<string, string> { ["why"] = token.RevokedAt is null ? "expired" : "revoked" });
        await change.CommitAsync(cancellation);
    }

    private async Task UseAsync(Actor actor, Guid tokenId, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        await change.Data.ApiTokens.Where(t => t.Id == tokenId).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, change.Now), cancellation);
        await change.CommitAsync(cancellation);
    }

    public async Task<Outcome> RevokeAsync(Actor actor, Guid tokenId, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var token = await change.Data.ApiTokens.SingleOrDefaultAsync(t => t.Id == tokenId && t.DeskId == actor.DeskId, cancellation);
        if (token is null || (token.PersonId != actor.PersonId && !actor.Is(DeskRole.Administrator))) return Outcome.Nothing;
        if (token.RevokedAt is not null) return new Done(tokenId, change.Now, IsNew: false);
        token.RevokedAt = change.Now;
        change.Record("token.revoke", "token", token.Id, null);
        await change.CommitAsync(cancellation);
        return new Done(tokenId, change.Now);
    }

    private static TokenSecret Make(Change change, Guid ownerId, string name, IReadOnlyList<string> scopes, DateTimeOffset? expires)
    {
        var words = TokenWords.Make();
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(),
            DeskId = change.DeskId,
            PersonId = ownerId,
            Name = name,
            Prefix = words[..ShownCharacters],
            Hash = HashOf(words),
            Scopes = scopes,
            CreatedAt = change.Now,
            ExpiresAt = expires,
        };
        change.Data.Add(token);
        change.Record("token.issue", "token", token.Id, null, new Dictionary<string, string> { ["scopes"] = string.Join(' ', scopes), ["for"] = ownerId.ToString("N") });
        return new(token.Id, words);
    }

    private static string HashOf(string words) => Digest.Of(Encoding.UTF8.GetBytes(words));
}
