using FactCheck.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>A person's passkeys; none while the model has no table for them.</summary>
internal static class PasskeyRows
{
    internal static async Task<int> CountAsync(FactCheckDbContext data, Guid personId, CancellationToken cancellation) =>
        AreKept(data) ? await data.UserPasskeys.CountAsync(p => p.UserId == personId, cancellation) : 0;

    internal static async Task<int> EraseAsync(FactCheckDbContext data, Guid personId, CancellationToken cancellation) =>
        AreKept(data) ? await data.UserPasskeys.Where(p => p.UserId == personId).ExecuteDeleteAsync(cancellation) : 0;

    private static bool AreKept(FactCheckDbContext data) => data.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)) is not null;
}
