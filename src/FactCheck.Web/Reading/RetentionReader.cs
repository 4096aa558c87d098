using FactCheck.Data;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what the page of retention shows.</summary>
public sealed class RetentionReader(FactCheckDbContext data, DeskSession session)
{
    private const int MostArticles = 200;
    private const int MostErased = 8;

    public async Task<RetentionView> ReadAsync(CancellationToken cancellation)
    {
        var desk = (await session.RequireAsync()).DeskId;
        var names = await session.NamesAsync();
        var holds = await data.LegalHolds.AsNoTracking().Where(h => h.DeskId == desk && h.LiftedAt == null).OrderByDescending(h => h.SetAt).ToListAsync(cancellation);
        var held = holds.Select(h => h.ArticleId).OfType<Guid>().ToList();
        var titles = await data.Articles.Where(a => held.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancellation);
        var erased = await data.Audit.AsNoTracking().Where(a => a.DeskId == desk && a.Action == "retention.apply").OrderByDescending(a => a.Sequence).Take(MostErased).ToListAsync(cancellation);
        var articles = await data.Articles.AsNoTracking().Where(a => a.DeskId == desk).OrderByDescending(a => a.CreatedAt).Take(MostArticles).Select(a => new { a.Id, a.Title }).ToListAsync(cancellation);
        var people = await data.Users.AsNoTracking()
            .Where(p => data.Memberships.Any(m => m.DeskId == desk && m.PersonId == p.Id) || data.Deactivations.Any(d => d.DeskId == desk && d.PersonId == p.Id))
            .Select(p => new { Person = p, IsOut = data.Deactivations.Any(d => d.DeskId == desk && d.PersonId == p.Id) }).ToListAsync(cancellation);
        return new(
            await data.RetentionPolicies.AsNoTracking().SingleOrDefaultAsync(p => p.DeskId == desk, cancellation),
            [.. holds.Select(h => (h, h.ArticleId is { } id ? titles.GetValueOrDefault(id, "") : null, names.GetValueOrDefault(h.SetBy, "Somebody")))],
            [.. erased.Select(e => (e.Facts.GetValueOrDefault("what", ""), e.Facts.GetValueOrDefault("count", ""), e.Facts.GetValueOrDefault("before", ""), e.At))],
            [.. people.OrderBy(p => p.IsOut).ThenBy(p => p.Person.DisplayName, StringComparer.InvariantCulture).Select(p => (p.Person, p.IsOut))],
            [.. articles.Select(a => (a.Id, a.Title))]);
    }
}
