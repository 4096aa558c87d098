using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Who belongs to the desk.</summary>
public sealed class RosterReader(FactCheckDbContext data, DeskSession session)
{
    public Task<IReadOnlyList<(Guid Id, string Name)>> EverybodyAsync(CancellationToken cancellation) => WithAsync(null, cancellation);

    /// <summary>People with a role, or all, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> WithAsync(DeskRole? role, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var ids = data.Memberships.Where(m => m.DeskId == me.DeskId && (role == null || m.Role == role)).Select(m => m.PersonId);
        var people = await data.Users.Where(p => ids.Contains(p.Id)).OrderBy(p => p.DisplayName).Select(p => new { p.Id, p.DisplayName }).ToListAsync(cancellation);
        return [.. people.Select(p => (p.Id, p.DisplayName))];
    }
}
