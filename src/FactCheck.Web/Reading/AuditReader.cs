using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Records;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the desk's audit log page by page, each by an index, whatever its length.</summary>
public sealed class AuditReader(FactCheckDbContext data, DeskSession session)
{
    private const int MostArticles = 50;

    /// <summary>Whether a person reads the log.</summary>
    public static bool IsFor(SignedIn me) => me.Is(DeskRole.Administrator) || me.Is(DeskRole.Head) || me.Is(DeskRole.Editor);

    /// <summary>The oldest first, from behind a place.</summary>
    public async Task<IReadOnlyList<AuditLine>> ForwardAsync(AuditSelection selection, long after, int size, CancellationToken cancellation) =>
        await LinesAsync((await AskedAsync(selection)).Where(r => r.Sequence > after).OrderBy(r => r.Sequence).Take(size), cancellation);

    /// <summary>The newest first, from before a place.</summary>
    public async Task<IReadOnlyList<AuditLine>> BackwardAsync(AuditSelection selection, long before, int size, CancellationToken cancellation) =>
        [.. (await LinesAsync((await AskedAsync(selection)).Where(r => r.Sequence < before).OrderByDescending(r => r.Sequence).Take(size), cancellation)).OrderByDescending(l => l.Row.Sequence)];

    /// <summary>What the page's filters offer and how far the chain reaches.</summary>
    public async Task<AuditView> ViewAsync(IReadOnlyList<AuditLine> lines, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        // Who left the desk stays in its log, and so in its filter.
        var people = await data.Users.AsNoTracking()
            .Where(p => data.Memberships.Any(m => m.DeskId == me.DeskId && m.PersonId == p.Id) || data.Deactivations.Any(d => d.DeskId == me.DeskId && d.PersonId == p.Id) || data.Sessions.Any(s => s.DeskId == me.DeskId && s.PersonId == p.Id))
            .OrderBy(p => p.DisplayName).Select(p => new { p.Id, p.DisplayName }).ToListAsync(cancellation);
        var ids = lines.Select(l => l.Row.ArticleId).OfType<Guid>().Distinct().ToList();
        var articles = await data.Articles.AsNoTracking().Where(a => a.DeskId == me.DeskId)
            .OrderByDescending(a => ids.Contains(a.Id)).ThenByDescending(a => a.CreatedAt).Take(MostArticles + ids.Count).Select(a => new { a.Id, a.Title }).ToListAsync(cancellation);
        return new(
            lines, [.. people.Select(p => (p.Id, p.DisplayName))], [.. articles.Select(a => (a.Id, a.Title))],
            await data.AuditSeals.MaxAsync(s => (long?)s.Number, cancellation) ?? 0,
            await data.AuditCheckpoints.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellation),
            await data.SigningKeys.AsNoTracking().OrderByDescending(k => k.CreatedAt).ToListAsync(cancellation));
    }

    private async Task<IQueryable<AuditRow>> AskedAsync(AuditSelection selection) => selection.Of(data.Audit.AsNoTracking(), (await session.RequireAsync()).DeskId);

    private async Task<List<AuditLine>> LinesAsync(IQueryable<AuditRow> page, CancellationToken cancellation)
    {
        var names = await session.NamesAsync();
        var rows = await (from row in page
                          join seal in data.AuditSeals on row.Id equals seal.AuditId into seals
                          from seal in seals.DefaultIfEmpty()
                          join text in data.AuditTexts on row.Id equals text.AuditId into texts
                          from text in texts.DefaultIfEmpty()
                          orderby row.Sequence
                          select new { Row = row, Number = (long?)seal.Number, seal.Hash, text.Text, text.ErasedAt }).ToListAsync(cancellation);
        return [.. rows.Select(r => new AuditLine(r.Row, r.Number, r.Hash, r.Text, r.ErasedAt, r.Row.ActorId is { } person ? names.GetValueOrDefault(person, "") : ""))];
    }
}
