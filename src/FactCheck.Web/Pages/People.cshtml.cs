using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>An administrator adds people and grants roles.</summary>
public sealed class PeopleModel(FactCheckDbContext data, DeskSession session, Accounts accounts, DeskAccess access) : PageModel
{
    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name, string Login, IReadOnlySet<DeskRole> Roles)> Rows { get; private set; } = [];

    public (string Name, string Login, IReadOnlyList<DeskRole> Roles) Typed { get; private set; } = ("", "", []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!Me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        var roles = (await data.Memberships.AsNoTracking().Where(m => m.DeskId == Me.DeskId).ToListAsync(cancellation)).ToLookup(m => m.PersonId, m => m.Role);
        var ids = roles.Select(r => r.Key).ToArray();
        var people = await data.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.DisplayName).ToListAsync(cancellation);
        Rows = [.. people.Select(p => (p.Id, p.DisplayName, p.UserName ?? "", (IReadOnlySet<DeskRole>)roles[p.Id].ToHashSet()))];
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string name, string login, string password, List<DeskRole> roles, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        if (roles.Count == 0) return await AgainAsync("A person of a desk has at least one role.", name, login, roles, cancellation);
        var (person, problem) = await accounts.CreateAsync(login, name, password);
        if (person is null) return await AgainAsync(problem, name, login, roles, cancellation);
        foreach (var role in roles.Distinct()) await access.GrantAsync(me.Actor, person.Id, role, cancellation);
        Message.Done($"{person.DisplayName} has an account now.", $"They sign in as “{person.UserName}” with the password you chose.").Keep(TempData);
        return LocalRedirect("/people");
    }

    public async Task<IActionResult> OnPostRolesAsync(Guid person, List<DeskRole> roles, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var now = await data.Memberships.Where(m => m.DeskId == me.DeskId && m.PersonId == person).Select(m => m.Role).ToListAsync(cancellation);
        if (now.Count == 0) return NotFound();
        Outcome outcome = new Done(person, default, IsNew: false);
        foreach (var role in roles.Except(now).ToList()) outcome = await access.GrantAsync(me.Actor, person, role, cancellation);
        foreach (var role in now.Except(roles).ToList())
        {
            if (outcome is Refused) break;
            outcome = await access.RevokeAsync(me.Actor, person, role, cancellation);
        }
        return this.After(outcome, "The roles are saved. They hold from the next click on.", "/people");
    }

    private async Task<IActionResult> AgainAsync(string why, string name, string login, List<DeskRole> roles, CancellationToken cancellation)
    {
        Typed = (name, login, roles);
        Message.Refused("Nobody was added.", why).Keep(TempData);
        return await OnGetAsync(cancellation);
    }
}
