using FactCheck.Data.Desks;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Checked = Microsoft.AspNetCore.Identity.SignInResult;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<Person> signIn, RateLimits limits, ProviderSettings provider) : PageModel
{
    internal const string Attempt = "sign-in ";

    private static readonly Person Nobody = new() { DisplayName = "", CreatedAt = default };

    // The hash of a word that nobody has.
    private static readonly Lazy<string> Slow = new(() => new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>How the provider is called by which people may come too; null where there is none.</summary>
    public string? Provider => provider.IsOn ? provider.Name : null;

    public Message? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (limits.IsShutOut(HttpContext, Attempt)) return TooMany();
        var result = await CheckAsync();
        // Only addresses of our own: a link in a mail must not lead elsewhere through our door.
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        // The code is asked on a page of its own; until then nobody is signed in.
        if (result.RequiresTwoFactor) return LocalRedirect("/sign-in/code" + QueryString.Create("ReturnUrl", Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/"));
        limits.Fail(HttpContext, Attempt);
        // The same words whatever was wrong: who has an account here, and which is locked, is nobody's business.
        Refusal = Message.Refused("You are not signed in.",
            "Account name and password do not belong together, or the account is locked: five wrong tries lock it for 15 minutes. Next: try again, or ask an administrator of your desk.");
        Password = "";
        ModelState.Remove(nameof(Password));
        return Page();
    }

    // As slow for a name that nobody has, or a locked one, as for a wrong password: the time does not say which it was.
    private async Task<Checked> CheckAsync()
    {
        var person = await signIn.UserManager.FindByNameAsync((Login ?? "").Trim());
        var result = person?.PasswordHash is null ? Checked.Failed : await signIn.PasswordSignInAsync(person, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (person?.PasswordHash is null || result.IsLockedOut) signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, Slow.Value, Password ?? "");
        return result;
    }

    private PageResult TooMany()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        Refusal = Message.Refused("You are not signed in.", "From this address too many sign-ins have failed. Next: wait a minute.");
        return Page();
    }
}
