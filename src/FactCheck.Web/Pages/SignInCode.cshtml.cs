using FactCheck.Data.Desks;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>The second step of a sign-in: six digits, or a recovery code.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(SignInManager<Person> signIn, RateLimits limits) : PageModel
{
    private const int Digits = 6;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Message? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (limits.IsShutOut(HttpContext, SignInModel.Attempt)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null) return LocalRedirect("/sign-in");
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        var result = code.Length == Digits && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        limits.Fail(HttpContext, SignInModel.Attempt);
        Refusal = result.IsLockedOut
            ? Message.Refused("This account is locked.", "Five codes were wrong. It opens again 15 minutes after the last try.")
            : Message.Refused("You are not signed in.", "The code does not fit. Codes change every 30 seconds; the clock of your phone must be right. Next: type the code that stands there now.");
        return Page();
    }
}
