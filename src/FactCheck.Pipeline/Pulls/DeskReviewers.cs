using FactCheck.Core.Rules;
using FactCheck.Data;
using FactCheck.Data.Desks;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>Those who may judge claims at a desk, by their names and by the logins that are tied to them.</summary>
internal sealed class DeskReviewers
{
    private static readonly DeskRole[] Judging = [DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head];

    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    internal static async Task<DeskReviewers> ReadAsync(FactCheckDbContext data, Guid deskId, CancellationToken cancellation)
    {
        var people = await (from person in data.Users.AsNoTracking()
                            where data.Memberships.Any(m => m.DeskId == deskId && m.PersonId == person.Id && Judging.Contains(m.Role))
                            orderby person.DisplayName
                            select new { person.Id, person.DisplayName }).ToListAsync(cancellation);
        var ids = people.Select(p => p.Id).ToList();
        var logins = await data.UserLogins.AsNoTracking().Where(l => l.LoginProvider == AppDesk.LoginProvider && ids.Contains(l.UserId)).ToListAsync(cancellation);
        var reviewers = new DeskReviewers();
        foreach (var person in people) reviewers._names.TryAdd(person.DisplayName, person.DisplayName);
        foreach (var login in logins) reviewers._names.TryAdd("@" + login.ProviderKey, people.First(p => p.Id == login.UserId).DisplayName);
        return reviewers;
    }

    /// <summary>Names at the desk of those whom a configuration names, or why one of them cannot be asked.</summary>
    internal (string Names, string Problem) Of(IReadOnlyList<string> written)
    {
        var stranger = written.FirstOrDefault(w => !_names.ContainsKey(w.Trim()));
        return stranger is null
            ? (string.Join(", ", written.Select(w => _names[w.Trim()]).Distinct()), "")
            : ("", $"gate.reviewers: '{stranger}' judges no claims at this desk{Nearest.Hint(stranger, _names.Keys)}");
    }
}
