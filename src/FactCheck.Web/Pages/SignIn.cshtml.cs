using FactCheck.Data.Desks;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<Person> signIn, RateLimits limits) : PageModel
{
    internal const string Attempt = "sign-in ";

    [BindProperty]
    public string Login { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Message? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (limits.IsShutOut(HttpContext, Attempt)) return TooMany();
        var result = await signIn.PasswordSignInAsync(Login.Trim(), Password, isPersistent: false, lockoutOnFailure: true);
        // Only addresses of our own: a link in a mail must not lead elsewhere through our door.
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        // The code is asked on a page of its own; until then nobody is signed in.
        if (result.RequiresTwoFactor) return LocalRedirect("/sign-in/code" + QueryString.Create("ReturnUrl", Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/"));
        limits.Fail(HttpContext, Attempt);
        Refusal = result.IsLockedOut
            ? Message.Refused("This account is locked.", "Five passwords were wrong. It opens again 15 minutes after the last try; an administrator can set a new password.")
            : Message.Refused("You are not signed in.", "Account name and password do not belong together. Next: try again, or ask an administrator of your desk.");
        Password = "";
        ModelState.Remove(nameof(Password));
        return Page();
    }

    private PageResult TooMany()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        Refusal = Message.Refused("You are not signed in.", "From this address too many sign-ins have failed. Next: wait a minute.");
        return Page();
    }
}
