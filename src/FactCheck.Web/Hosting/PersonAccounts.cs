using System.Text;
using FactCheck.Core.Text;
using FactCheck.Data.Desks;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>
/// Identity's accounts, with two things mended: it would keep recovery codes as they are, and these open an account; and it would read the computer's
/// clock for its locks, where the house has one of its own.
/// </summary>
public sealed class PersonAccounts(
    IUserStore<Person> store, IOptions<IdentityOptions> options, IPasswordHasher<Person> hasher, IEnumerable<IUserValidator<Person>> users,
    IEnumerable<IPasswordValidator<Person>> passwords, ILookupNormalizer names, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Person>> logger,
    TimeProvider clock)
    : UserManager<Person>(store, options, hasher, users, passwords, names, errors, services, logger)
{
    /// <summary>New codes, which exist in words at this moment only; earlier ones are void.</summary>
    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(Person user, int number)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (Store is not IUserTwoFactorRecoveryCodeStore<Person> kept) throw new NotSupportedException("The store keeps no recovery codes.");
        var codes = Enumerable.Range(0, number).Select(_ => CreateTwoFactorRecoveryCode()).ToList();
        await kept.ReplaceCodesAsync(user, codes.Select(HashOf), CancellationToken);
        return (await UpdateUserAsync(user)).Succeeded ? codes : null;
    }

    public override Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(Person user, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return base.RedeemTwoFactorRecoveryCodeAsync(user, HashOf(code.Trim().ToUpperInvariant()));
    }

    public override Task<bool> IsLockedOutAsync(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());
    }

    public override Task<IdentityResult> AccessFailedAsync(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (++user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
            (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
        return UpdateUserAsync(user);
    }

    private static string HashOf(string code) => Digest.Of(Encoding.UTF8.GetBytes(code));
}
