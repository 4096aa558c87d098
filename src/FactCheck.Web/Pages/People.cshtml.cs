using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>An administrator adds people and grants roles.</summary>
public sealed class PeopleModel(
    FactCheckDbContext data, DeskSession session, Accounts accounts, DeskAccess access, Invitations invitations, Tokens tokens, PublicSite site, TimeProvider clock, ProviderSettings provider)
    : PageModel
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(90);

    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<(Person Person, IReadOnlySet<DeskRole> Roles)> Rows { get; private set; } = [];

    /// <summary>An invitation's link, made just now.</summary>
    public string? Link { get; private set; }

    /// <summary>A machine's first token, made just now.</summary>
    public string? NewToken { get; private set; }

    public bool NeedsSecondFactor { get; private set; }

    public IReadOnlyList<string> SecondFactorRoles { get; private set; } = [];

    /// <summary>People who were put out, and may be let in again.</summary>
    public IReadOnlyList<Person> Out { get; private set; } = [];

    public bool HasProvider => provider.IsOn;

    public (string Name, string Login, IReadOnlyList<DeskRole> Roles) Typed { get; private set; } = ("", "", []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!Me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        var roles = (await data.Memberships.AsNoTracking().Where(m => m.DeskId == Me.DeskId).ToListAsync(cancellation)).ToLookup(m => m.PersonId, m => m.Role);
        var ids = roles.Select(r => r.Key).ToArray();
        var people = await data.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.DisplayName).ToListAsync(cancellation);
        Rows = [.. people.Select(p => (p, (IReadOnlySet<DeskRole>)roles[p.Id].ToHashSet()))];
        var desk = await data.Desks.AsNoTracking().SingleAsync(d => d.Id == Me.DeskId, cancellation);
        (NeedsSecondFactor, SecondFactorRoles) = (desk.NeedsSecondFactor, desk.SecondFactorRoles);
        Out = await data.Users.AsNoTracking().Where(p => data.Deactivations.Any(d => d.DeskId == Me.DeskId && d.PersonId == p.Id)).OrderBy(p => p.DisplayName).ToListAsync(cancellation);
        (Link, NewToken) = (TempData["invitation"] as string, TempData["token"] as string);
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

    public async Task<IActionResult> OnPostInviteAsync(string? name, string? address, List<DeskRole> roles, CancellationToken cancellation)
    {
        var (words, outcome) = await invitations.MakeAsync((await session.RequireAsync()).Actor, name ?? "", roles, HasProvider ? address : null, cancellation);
        if (outcome is Done) TempData["invitation"] = $"{site.OriginOf(Request)}/invitation/{words}";
        return this.After(outcome, $"The invitation of {name} is made.", "/people", "Hand its link over yourself; it stands below, once.");
    }

    /// <summary>A machine's account and its first token.</summary>
    public async Task<IActionResult> OnPostServiceAsync(string? name, List<DeskRole> roles, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        if (roles.Count == 0) return await AgainAsync("An account of a desk has at least one role.", "", "", [], cancellation);
        var (machine, problem) = await accounts.CreateServiceAsync(name ?? "");
        if (machine is null) return await AgainAsync(problem, "", "", [], cancellation);
        foreach (var role in roles.Distinct()) await access.GrantAsync(me.Actor, machine.Id, role, cancellation);
        var (secret, _) = await tokens.IssueForAsync(me.Actor, machine.Id, machine.DisplayName, Endpoints.ApiScopes.All, clock.GetUtcNow() + TokenLife, cancellation);
        TempData["token"] = secret?.Words;
        Message.Done($"{machine.DisplayName} has an account for machines.", "Its token stands below, once, and ends after 90 days.").Keep(TempData);
        return LocalRedirect("/people");
    }

    public async Task<IActionResult> OnPostDeactivateAsync(Guid person, CancellationToken cancellation) =>
        this.After(await access.DeactivateAsync((await session.RequireAsync()).Actor, person, cancellation), "The account opens nothing at this desk any more.", "/people",
            "What the person did stays in the history, with their name.");

    /// <summary>For somebody who has lost phone and codes.</summary>
    public async Task<IActionResult> OnPostWithoutFactorAsync(Guid person, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await data.Memberships.AnyAsync(m => m.DeskId == me.DeskId && m.PersonId == person, cancellation)) return NotFound();
        await accounts.WithoutFactorAsync(person);
        return this.After(await access.NoteAsync(me.Actor, "second-factor.reset", person, cancellation), "The second factor is off.", "/people", "Ask the person to set up a new one at once.");
    }

    public async Task<IActionResult> OnPostPolicyAsync(bool needed, List<DeskRole> roles, CancellationToken cancellation) =>
        this.After(await access.NeedSecondFactorAsync((await session.RequireAsync()).Actor, needed, roles, cancellation),
            needed ? "Everybody needs a second factor now." : roles.Count > 0 ? "These roles need a second factor now." : "A password alone is enough again.", "/people", needed || roles.Count > 0 ? "Whoever has none is asked to set it up with the next click." : "");

    public async Task<IActionResult> OnPostRolesAsync(Guid person, List<DeskRole> roles, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var now = await data.Memberships.Where(m => m.DeskId == me.DeskId && m.PersonId == person).Select(m => m.Role).ToListAsync(cancellation);
        if (now.Count == 0 && !await data.Deactivations.AnyAsync(d => d.DeskId == me.DeskId && d.PersonId == person, cancellation)) return NotFound();
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
