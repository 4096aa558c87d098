using FactCheck.Data.Desks;
using FactCheck.Web.Hosting;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>Somebody comes back from the identity provider: in, or to a login that they tie to the account they are signed in to.</summary>
[AllowAnonymous]
public sealed class ArrivedModel(ProviderSettings settings, ProviderArrivals arrivals, PersonAccounts users, DeskSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string Provider => settings.Name;

    public ProviderPerson? Outside { get; private set; }

    public string Login { get; private set; } = "";

    public bool HasPassword { get; private set; }

    public Message? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await ReadAsync() is not { } back) return LocalRedirect("/sign-in");
        if (Outside is null) return await RefuseAsync(back.Problem);
        if (await session.PersonAsync() is not null && await users.GetUserAsync(User) is { } here)
        {
            if (await users.FindByLoginAsync(Outside.Issuer, Outside.Subject) is null) return Show(here);
            return await LeaveAsync("/you");
        }
        var (person, problem) = await arrivals.FindAsync(Outside, back.Words, cancellation);
        if (person is null) return await RefuseAsync(problem);
        var result = await arrivals.SignInAsync(person, Outside, back.IdToken);
        var local = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
        if (result.Succeeded) return await LeaveAsync(local);
        return result.RequiresTwoFactor ? await LeaveAsync("/sign-in/code" + QueryString.Create("ReturnUrl", local)) : await RefuseAsync("The account is locked: five wrong codes lock it for 15 minutes.");
    }

    /// <summary>Ties the login to the account; the password shows that it is the person, and not somebody at their desk.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellation)
    {
        if (await session.PersonAsync() is not { } me || await users.GetUserAsync(User) is not { } person || await ReadAsync() is not { } back) return LocalRedirect("/sign-in");
        if (Outside is null) return await RefuseAsync(back.Problem);
        if (person.PasswordHash is not null && (await users.IsLockedOutAsync(person) || !await users.CheckPasswordAsync(person, password ?? "")))
        {
            await users.AccessFailedAsync(person);
            Refusal = Message.Refused("The two are not tied together.", "The password is not yours.");
            return Show(person);
        }
        var problem = await arrivals.TieAsync(person, me.DeskId, Outside, cancellation);
        (problem.Length == 0 ? Message.Done("The login is tied to your account.", $"You may sign in with {Provider} from now on.") : Message.Refused("The two are not tied together.", problem)).Keep(TempData);
        return await LeaveAsync("/you");
    }

    private async Task<(string Problem, string? Words, string? IdToken)?> ReadAsync()
    {
        var back = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (back is not { Succeeded: true, Principal: { } principal, Properties: { } way }) return null;
        Outside = ProviderPerson.Of(principal, settings, out var problem);
        return (problem, way.Items.TryGetValue(ProviderSetup.Invitation, out var words) ? words : null, way.GetTokenValue("id_token"));
    }

    private PageResult Show(Person person)
    {
        (Login, HasPassword) = (person.UserName ?? "", person.PasswordHash is not null);
        return Page();
    }

    private Task<IActionResult> RefuseAsync(string why)
    {
        Message.Refused("You are not signed in.", why).Keep(TempData);
        return LeaveAsync("/sign-in");
    }

    // What the provider said has done its work.
    private async Task<IActionResult> LeaveAsync(string to)
    {
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        return LocalRedirect(to);
    }
}
