using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>
/// One person as the outside knows one: all accounts with the same e-mail address, and the logins and addresses of these. A second account does not
/// make a second person, so the separation of duties compares this and never an account alone.
/// </summary>
/// <param name="Accounts">Every account of the person; the asking one among them.</param>
/// <param name="Names">Logins (<c>github:octocat</c>) and e-mail addresses; letter case says nothing.</param>
internal sealed record VerifiedIdentity(IReadOnlyList<Guid> Accounts, IReadOnlySet<string> Names)
{
    internal static async Task<VerifiedIdentity> OfAsync(FactCheckDbContext data, Guid personId, CancellationToken cancellation)
    {
        var own = await data.Users.Where(p => p.Id == personId).Select(p => new { p.NormalizedEmail, p.NormalizedUserName }).SingleOrDefaultAsync(cancellation);
        List<string> addresses = [.. new[] { own?.NormalizedEmail, own?.NormalizedUserName }.OfType<string>().Where(IsAddress).Distinct()];
        var accounts = addresses.Count == 0 ? [personId] : await data.Users
            .Where(p => p.Id == personId
                || (p.NormalizedEmail != null && addresses.Contains(p.NormalizedEmail)) || (p.NormalizedUserName != null && addresses.Contains(p.NormalizedUserName)))
            .Select(p => p.Id).ToListAsync(cancellation);
        var logins = await data.UserLogins.Where(l => accounts.Contains(l.UserId)).Select(l => l.LoginProvider + ":" + l.ProviderKey).ToListAsync(cancellation);
        return new(accounts, addresses.Concat(addresses.Select(a => "mailto:" + a)).Concat(logins).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    internal bool Has(Guid? personId) => personId is { } id && Accounts.Contains(id);

    private static bool IsAddress(string name) => name.IndexOf('@', StringComparison.Ordinal) > 0;
}
