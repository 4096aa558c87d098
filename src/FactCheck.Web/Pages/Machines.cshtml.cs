using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>Every key for machines that opens something at the desk, whose it is, and the accounts of machines, which get theirs here.</summary>
public sealed class MachinesModel(FactCheckDbContext data, DeskSession session, Tokens tokens, ReaderClock clock) : PageModel
{
    private const string Here = "/machines";

    public SignedIn Me { get; private set; } = null!;

    /// <summary>Tokens that hold, with the names of their owners.</summary>
    public IReadOnlyList<(ApiToken Token, Person Owner)> Rows { get; private set; } = [];

    public IReadOnlyList<Person> Machines { get; private set; } = [];

    /// <summary>Shown once, right after it was made.</summary>
    public string? NewToken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!Me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        NewToken = TempData["token"] as string;
        var now = clock.Now;
        var rows = await (from token in data.ApiTokens.AsNoTracking()
                          join person in data.Users.AsNoTracking() on token.PersonId equals person.Id
                          where token.DeskId == Me.DeskId && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now)
                          orderby token.CreatedAt descending
                          select new { token, person }).ToListAsync(cancellation);
        Rows = [.. rows.Select(r => (r.token, r.person))];
        Machines = await data.Users.AsNoTracking().Where(p => p.IsService && data.Memberships.Any(m => m.DeskId == Me.DeskId && m.PersonId == p.Id))
            .OrderBy(p => p.DisplayName).ToListAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostTokenAsync(Guid machine, string? name, List<string>? scopes, int? days, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var (secret, outcome) = await tokens.IssueForAsync(me.Actor, machine, name ?? "", ApiScopes.Known(scopes), clock.Now + TokenLives.Of(days), cancellation);
        if (outcome is Done && secret is not null) TempData["token"] = secret.Words;
        return this.After(outcome, "The token is made.", Here, "Copy it now; it stands below, once.");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        return this.After(await tokens.RevokeAsync(me.Actor, token, cancellation), "The token is revoked; it opens nothing any more.", Here);
    }
}
