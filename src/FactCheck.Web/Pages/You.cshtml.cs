using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>A person's own settings, password and tokens.</summary>
public sealed class YouModel(FactCheckDbContext data, DeskSession session, UserManager<Person> users, SignInManager<Person> signIn, Pipeline.Access.Tokens tokens,
    Pipeline.Access.Sessions sessions, ReaderClock clock)
    : PageModel
{
    // A cookie lives so long at most without being used.
    private static readonly TimeSpan SessionLife = TimeSpan.FromHours(12);

    public static IReadOnlyList<(string Value, string Word)> Themes { get; } = [("", "as the system"), ("light", "light"), ("dark", "dark")];

    public SignedIn Me { get; private set; } = null!;

    public string Theme => Request.Cookies["theme"] ?? "";

    public string Density => Request.Cookies["density"] ?? "";

    public string ZoneName => clock.ZoneName;

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public string? NewToken { get; private set; }

    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    /// <summary>The session of this very page.</summary>
    public Guid Here { get; private set; }

    public bool HasSecondFactor { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        NewToken = TempData["token"] as string;
        Tokens = await data.ApiTokens.AsNoTracking().Where(t => t.PersonId == Me.PersonId && t.DeskId == Me.DeskId && t.RevokedAt == null)
            .OrderByDescending(t => t.CreatedAt).ToListAsync(cancellation);
        var recently = clock.Now - SessionLife;
        Sessions = await data.Sessions.AsNoTracking().Where(s => s.PersonId == Me.PersonId && s.EndedAt == null && s.SeenAt > recently).OrderByDescending(s => s.SeenAt).Take(20).ToListAsync(cancellation);
        Here = Guid.TryParse(User.FindFirst(SignInSetup.SessionClaim)?.Value, out var here) ? here : Guid.Empty;
        HasSecondFactor = await data.Users.AnyAsync(p => p.Id == Me.PersonId && p.TwoFactorEnabled, cancellation);
    }

    public async Task<IActionResult> OnPostLookAsync(string? theme, string? density, bool keys)
    {
        Remember("theme", Themes.Any(t => t.Value == theme) ? theme : "");
        Remember("density", density == "roomy" ? density : "");
        if (await users.GetUserAsync(User) is { } person && person.WithoutKeys == keys)
        {
            person.WithoutKeys = !keys;
            await users.UpdateAsync(person);
        }
        Message.Done("Your settings are saved.").Keep(TempData);
        return LocalRedirect("/you");
    }

    public async Task<IActionResult> OnPostPasswordAsync(string old, string @new)
    {
        if (await users.GetUserAsync(User) is not { } person) return NotFound();
        var result = await users.ChangePasswordAsync(person, old, @new);
        if (result.Succeeded) await signIn.RefreshSignInAsync(person);
        (result.Succeeded
            ? Message.Done("Your password is changed.", "Other browsers are signed out.")
            : Message.Refused("Your password is as it was.", string.Join(" ", result.Errors.Select(e => e.Description)))).Keep(TempData);
        return LocalRedirect("/you");
    }

    public async Task<IActionResult> OnPostTokenAsync(string? name, List<string>? scopes, int? days, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var known = Endpoints.ApiScopes.Known(scopes);
        if (string.IsNullOrWhiteSpace(name) || known.Count == 0) Message.Refused("No token was made.", "It needs a name, and something that it may do.").Keep(TempData);
        else TempData["token"] = (await tokens.IssueAsync(me.Actor, name.Trim(), known, clock.Now + TokenLives.Of(days), cancellation)).Words;
        return LocalRedirect("/you");
    }

    /// <summary>All that the desk holds about this person, as a file.</summary>
    public async Task<IActionResult> OnPostCopyAsync([FromServices] Pipeline.Keeping.PersonCopy copy, CancellationToken cancellation) =>
        await copy.WriteAsync((await session.RequireAsync()).Actor, (await session.RequireAsync()).PersonId, cancellation) is { } file
            ? File(System.Text.Encoding.UTF8.GetBytes(file), "application/json", "my-data.json") : NotFound();

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        return this.After(await tokens.RevokeAsync(me.Actor, token, cancellation), "The token is revoked; it opens nothing any more.", "/you");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid ended, CancellationToken cancellation) =>
        this.After(await sessions.EndAsync((await session.RequireAsync()).Actor, ended, cancellation), "That browser is signed out.", "/you");

    public static string BrowserOf(string agent) => SignedIn.BrowserOf(agent);

    private void Remember(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) Response.Cookies.Delete(name);
        else Response.Cookies.Append(name, value, new() { SameSite = SameSiteMode.Lax, HttpOnly = true, MaxAge = TimeSpan.FromDays(365), Secure = Request.IsHttps });
    }
}
