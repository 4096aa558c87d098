using FactCheck.Data;
using FactCheck.GitHub.Pulls;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>
/// Everybody who wrote a commit is an author: an account where the login is tied to one, a verified identity where the platform vouches for
/// the login, and else a name that nobody knows, which closes the gate until an editor places it.
/// </summary>
internal static class AuthorPlacing
{
    internal static async Task<IReadOnlyList<AuthorName>> PlaceAsync(FactCheckDbContext data, IReadOnlyList<CommitAuthor> authors, CancellationToken cancellation)
    {
        var logins = authors.Select(a => a.Login?.ToLowerInvariant()).OfType<string>().ToList();
        var tied = await data.UserLogins.Where(l => l.LoginProvider == AppDesk.LoginProvider && logins.Contains(l.ProviderKey))
            .ToDictionaryAsync(l => l.ProviderKey, l => l.UserId, cancellation);
        return [.. authors.Select(a => new AuthorName(
            a.Login is { } login ? $"{a.Name} (@{login})" : a.Name,
            a.Login is { } known && tied.TryGetValue(known.ToLowerInvariant(), out var person) ? person : null,
            a.Identity))];
    }
}
