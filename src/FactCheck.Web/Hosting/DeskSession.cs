using System.Security.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>The person behind a request. Rights are read with every request, so a role taken away is gone at once.</summary>
public sealed class DeskSession(IHttpContextAccessor accessor, FactCheckDbContext data, ReaderClock clock)
{
    /// <summary>Claim of the sign-in that names the desk.</summary>
    public const string DeskClaim = "desk";

    /// <summary>Claim that names the token by which a machine acts.</summary>
    public const string TokenClaim = "token";

    private Task<SignedIn?>? _person;
    private Task<Dictionary<Guid, string>>? _names;

    public Task<SignedIn?> PersonAsync() => _person ??= FindAsync();

    /// <summary>The person of a page that only people of a desk reach.</summary>
    public async Task<SignedIn> RequireAsync() =>
        await PersonAsync() ?? throw new InvalidOperationException("This page is for people of a desk; the authorisation policy lets nobody else in.");

    /// <summary>Names of everybody who was ever at the desk.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync() => _names ??= data.Users.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.DisplayName);

    public async Task<DeskCounts> CountsAsync()
    {
        var me = await RequireAsync();
        var reviews = data.Reviews.WaitingAt(me.DeskId);
        var waiting = await reviews.CountUpAsync();
        var mine = data.Authors.Where(a => a.DeskId == me.DeskId && a.PersonId == me.PersonId).Select(a => a.ArticleId);
        var toApprove = await reviews.Where(r => r.State == ReviewState.Proposed && r.ProposerId != me.PersonId && !mine.Contains(r.ArticleId)).CountUpAsync();
        var endOfDay = new DateTimeOffset(clock.Local(clock.Now).Date.AddDays(1), clock.Local(clock.Now).Offset);
        var due = await data.Articles.CountAsync(a => a.DeskId == me.DeskId && a.Deadline != null && a.Deadline < endOfDay
            && !data.Publications.Any(p => p.RevisionId == a.CurrentRevisionId));
        var onAuthor = await data.Queries.CountAsync(q => mine.Contains(q.ArticleId) && q.Addressee == QueryAddressee.Author && q.AnsweredAt == null && q.WithdrawnAt == null)
            + await data.Wordings.CountAsync(w => mine.Contains(w.ArticleId) && w.State == WordingState.Open);
        var notices = await data.Notices.CountAsync(n => n.PersonId == me.PersonId && n.DeskId == me.DeskId && n.ReadAt == null && n.OnPage);
        return new(waiting, toApprove, due, onAuthor, notices);
    }

    private async Task<SignedIn?> FindAsync()
    {
        var user = accessor.HttpContext?.User;
        if (!Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var personId)) return null;
        // One look: this is asked with every request.
        var held = await (
            from membership in data.Memberships
            where membership.PersonId == personId
            join person in data.Users on membership.PersonId equals person.Id
            join desk in data.Desks on membership.DeskId equals desk.Id
            select new { membership.DeskId, membership.Role, membership.GrantedAt, Desk = desk.Name, person.DisplayName, person.WithoutKeys }).ToListAsync();
        if (held.Count == 0) return null;
        var chosen = Guid.TryParse(user.FindFirstValue(DeskClaim), out var named) && held.Find(m => m.DeskId == named) is { } wanted
            ? wanted
            : held.OrderBy(m => m.GrantedAt).First();
        return new(personId, chosen.DeskId, chosen.Desk, chosen.DisplayName, held.Where(m => m.DeskId == chosen.DeskId).Select(m => m.Role).ToHashSet(), chosen.WithoutKeys,
            Guid.TryParse(user.FindFirstValue(TokenClaim), out var token) ? token : null);
    }
}
