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

/// <summary>Keys for machines: shown once, kept as a hash, scoped, expiring, revocable. A token can never do more than its owner.</summary>
public sealed class Tokens(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock)
{
    public const string Mark = "fc_";

    private const int ShownCharacters = 7;

    public async Task<TokenSecret> IssueAsync(
        Actor actor, string name, IReadOnlyList<string> scopes, DateTimeOffset? expires, CancellationToken cancellation = default)
    {
        var words = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var change = await changes.BeginAsync(actor, cancellation);
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            PersonId = actor.PersonId,
            Name = name,
            Prefix = words[..ShownCharacters],
            Hash = HashOf(words),
            Scopes = scopes,
            CreatedAt = change.Now,
            ExpiresAt = expires,
        };
        change.Data.Add(token);
        change.Record("token.issue", "token", token.Id, null, new Dictionary<string, string> { ["scopes"] = string.Join(' ', scopes) });
        await change.CommitAsync(cancellation);
        return new(token.Id, words);
    }

    /// <summary>The holder of a token, or null where it is unknown, expired or revoked, or its owner has no right at the desk any more.</summary>
    public async Task<TokenHolder?> FindAsync(string words, CancellationToken cancellation = default)
    {
        if (!words.StartsWith(Mark, StringComparison.Ordinal)) return null;
        var hash = HashOf(words);
        await using var data = contexts.CreateDbContext();
        var token = await data.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, cancellation);
        if (token is null || token.RevokedAt is not null || token.ExpiresAt <= clock.GetUtcNow()) return null;
        var roles = await data.Memberships.Where(m => m.DeskId == token.DeskId && m.PersonId == token.PersonId)
            .Select(m => m.Role).ToListAsync(cancellation);
        return roles.Count == 0 ? null : new(new Actor(token.PersonId, token.DeskId, roles.ToHashSet(), token.Id), token.Scopes);
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

    private static string HashOf(string words) => Digest.Of(Encoding.UTF8.GetBytes(words));
}
