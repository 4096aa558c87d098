using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what a person was told at this desk, and how they want to be told.</summary>
public sealed class NoticeReader(FactCheckDbContext data, DeskSession session)
{
    /// <summary>Unread first, then the newest.</summary>
    public async Task<List<Notice>> NoticesAsync(int skip, int take, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        return await data.Notices.AsNoTracking().Where(n => n.PersonId == me.PersonId && n.DeskId == me.DeskId && n.OnPage)
            .OrderBy(n => n.ReadAt != null).ThenByDescending(n => n.Number).Skip(skip).Take(take).ToListAsync(cancellation);
    }

    public async Task<NoticeSettings> SettingsAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        return await data.NoticeSettings.AsNoTracking().SingleOrDefaultAsync(s => s.DeskId == me.DeskId && s.PersonId == me.PersonId, cancellation)
            ?? new() { DeskId = me.DeskId, PersonId = me.PersonId };
    }
}
