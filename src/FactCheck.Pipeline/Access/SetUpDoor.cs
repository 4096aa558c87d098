using System.Security.Cryptography;
using System.Text;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>
/// The way in for a database that has nobody yet: a word that is printed where the program was started, the same for all processes of one database.
/// It ends with the first account.
/// </summary>
public sealed class SetUpDoor(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("FactCheck.SetUp");

    /// <summary>Null once somebody has a right anywhere.</summary>
    public async Task<string?> WordAsync(CancellationToken cancellation = default)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        if (await data.Memberships.AnyAsync(cancellation)) return null;
        if (await ReadAsync(data, cancellation) is { } kept) return kept;
        var word = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        data.Add(new SetUpWord { Id = SetUpWord.Only, Protected = _protector.Protect(word) });
        try
        {
            await data.SaveChangesAsync(cancellation);
            return word;
        }
        // Another process was faster; its word is the one.
        catch (DbUpdateException)
        {
            data.ChangeTracker.Clear();
            return await ReadAsync(data, cancellation);
        }
    }

    public async Task<bool> OpensAsync(string? word, CancellationToken cancellation = default) =>
        word is not null && await WordAsync(cancellation) is { } kept && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word), Encoding.UTF8.GetBytes(kept));

    private async Task<string?> ReadAsync(FactCheckDbContext data, CancellationToken cancellation) =>
        await data.SetUpWords.AsNoTracking().SingleOrDefaultAsync(w => w.Id == SetUpWord.Only, cancellation) is { } row ? _protector.Unprotect(row.Protected) : null;
}
